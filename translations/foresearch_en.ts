<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>foresearch::gui::StartOptions</name>
    <message numerus="yes">
        <source>Found %n projects, expected one.</source>
        <translation>
            <numerusform>Found %n project, expected one.</numerusform>
            <numerusform>Found %n projects, expected one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitectureDiagram</name>
    <message numerus="yes">
        <source>Encoder of width %1 with %n layers; </source>
        <translation>
            <numerusform>Encoder of width %1 with %n layer; </numerusform>
            <numerusform>Encoder of width %1 with %n layers; </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decoder of width %1 with %n layers.</source>
        <translation>
            <numerusform>decoder of width %1 with %n layer.</numerusform>
            <numerusform>decoder of width %1 with %n layers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DemonstrationsEditor</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DistilPage</name>
    <message numerus="yes">
        <source>network, %n held-out labels</source>
        <translation>
            <numerusform>network, %n held-out label</numerusform>
            <numerusform>network, %n held-out labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>network, truth of %n architectures</source>
        <translation>
            <numerusform>network, truth of %n architecture</numerusform>
            <numerusform>network, truth of %n architectures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>teacher, truth of %n architectures</source>
        <translation>
            <numerusform>teacher, truth of %n architecture</numerusform>
            <numerusform>teacher, truth of %n architectures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::EndpointDialog</name>
    <message numerus="yes">
        <source>It answers: %n models.</source>
        <translation>
            <numerusform>It answers: %n model.</numerusform>
            <numerusform>It answers: %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ImportPanel</name>
    <message numerus="yes">
        <source>%n architectures</source>
        <translation>
            <numerusform>%n architecture</numerusform>
            <numerusform>%n architectures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems. </source>
        <translation>
            <numerusform>%n problem. </numerusform>
            <numerusform>%n problems. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n problems. </source>
        <translation>
            <numerusform>More than %n problem. </numerusform>
            <numerusform>More than %n problems. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n tasks</source>
        <translation>
            <numerusform>Import %n task</numerusform>
            <numerusform>Import %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::IndividualPanel</name>
    <message numerus="yes">
        <source>The line of nearest parents; %n more ancestors gave to crossovers (the other Lineage tab draws them all).</source>
        <translation>
            <numerusform>The line of nearest parents; %n more ancestor gave to a crossover (the other Lineage tab draws them all).</numerusform>
            <numerusform>The line of nearest parents; %n more ancestors gave to crossovers (the other Lineage tab draws them all).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LlmPanel</name>
    <message numerus="yes">
        <source>Ladder, %n prompts</source>
        <translation>
            <numerusform>Ladder, %n prompt</numerusform>
            <numerusform>Ladder, %n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All replies are kept; Continue asks for the %n that are missing.</source>
        <translation>
            <numerusform>All replies are kept; Continue asks for the %n that is missing.</numerusform>
            <numerusform>All replies are kept; Continue asks for the %n that are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n jobs are still running.</source>
        <translation>
            <numerusform>%n job is still running.</numerusform>
            <numerusform>%n jobs are still running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictPage</name>
    <message numerus="yes">
        <source>%n test architectures</source>
        <translation>
            <numerusform>%n test architecture</numerusform>
            <numerusform>%n test architectures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judge %n predictors</source>
        <translation>
            <numerusform>Judge %n predictor</numerusform>
            <numerusform>Judge %n predictors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictPlots</name>
    <message numerus="yes">
        <source>%n predictors are in other units and not shown</source>
        <translation>
            <numerusform>%n predictor is in another unit and not shown</numerusform>
            <numerusform>%n predictors are in other units and not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictorTableModel</name>
    <message numerus="yes">
        <source>%n predictions are for architectures outside the demonstrations.</source>
        <translation>
            <numerusform>%n prediction is for an architecture outside the demonstrations.</numerusform>
            <numerusform>%n predictions are for architectures outside the demonstrations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptEditors</name>
    <message numerus="yes">
        <source>of %n test architectures of seed %1</source>
        <translation>
            <numerusform>of %n test architecture of seed %1</numerusform>
            <numerusform>of %n test architectures of seed %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptSide</name>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptTexts</name>
    <message numerus="yes">
        <source>(%n lines are the same)</source>
        <translation>
            <numerusform>(%n line is the same)</numerusform>
            <numerusform>(%n lines are the same)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n demonstrations</source>
        <translation>
            <numerusform>%n demonstration</numerusform>
            <numerusform>%n demonstrations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchPage</name>
    <message numerus="yes">
        <source>%n architectures, scored by %1</source>
        <translation>
            <numerusform>%n architecture, scored by %1</numerusform>
            <numerusform>%n architectures, scored by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchSide</name>
    <message numerus="yes">
        <source>Queue %n searches</source>
        <translation>
            <numerusform>Queue %n search</numerusform>
            <numerusform>Queue %n searches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TaskExamplesEditor</name>
    <message numerus="yes">
        <source>%n sentence pairs of the template</source>
        <translation>
            <numerusform>%n sentence pair of the template</numerusform>
            <numerusform>%n sentence pairs of the template</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TaskPage</name>
    <message numerus="yes">
        <source>%n architectures</source>
        <translation>
            <numerusform>%n architecture</numerusform>
            <numerusform>%n architectures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n splits</source>
        <translation>
            <numerusform>%n split</numerusform>
            <numerusform>%n splits</numerusform>
        </translation>
    </message>
</context>
</TS>
