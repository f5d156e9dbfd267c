<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Texts</name>
    <message>
        <source>--theme: found &quot;%1&quot;, expected system, light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::gui::StartOptions</name>
    <message>
        <source>--size: found &quot;%1&quot;, expected WIDTHxHEIGHT, such as 1440x900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbench for performance predictors in neural architecture search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project file to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a picture of the window to FILE (PNG) and ends; needs no display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of this run: system, light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page to show: welcome, task or predict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Found %n projects, expected one.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::AboutDialog</name>
    <message>
        <source>window, network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supernets; loaded when a job first needs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear algebra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading and writing JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HAT&apos;s configurations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typeface, where installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbench for performance predictors in neural architecture search: judge them against architectures that were trained, and see what they save in the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty. It stands on these libraries:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Foresearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foresearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Errors</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the expected format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value that cannot be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by a newer Foresearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No architecture meets the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no value for this input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget is spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A defect of Foresearch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobBar</name>
    <message>
        <source>Progress of the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the chosen job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of the chosen job appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the chosen job within a second; what is finished stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies a foresearch-cli command that does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobsModel</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Locator</name>
    <message>
        <source>Locator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find an action, a predictor or an architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to… actions, architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the locator found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::MainWindow</name>
    <message>
        <source>Foresearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts window, docks and bars back where they were at the first start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds actions, predictors and architectures by their name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Foresearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Numbers</name>
    <message>
        <source>%1 × 10%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2/min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictPage</name>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict compares performance predictors on architectures whose BLEU is known: how far each is off, how well it ranks, and which pairs it orders wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a task first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TableView</name>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TaskPage</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task is a search space and a set of its architectures with their measured BLEU (TFS-Eval). Predictors are judged against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is loaded yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
