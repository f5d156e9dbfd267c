<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Texts</name>
    <message>
        <source>--theme: found &quot;%1&quot;, expected system, light or dark.</source>
        <translation>--theme: „%1“ gefunden, erwartet: system, light oder dark.</translation>
    </message>
</context>
<context>
    <name>comparisons</name>
    <message>
        <source>%1 BLEU</source>
        <translation>%1 BLEU</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Kendall tau</source>
        <translation>Kendalls Tau</translation>
    </message>
    <message>
        <source>Spearman rho</source>
        <translation>Spearmans Rho</translation>
    </message>
    <message>
        <source>regret at 1</source>
        <translation>Einbuße bei 1</translation>
    </message>
    <message>
        <source>regret at 3</source>
        <translation>Einbuße bei 3</translation>
    </message>
    <message>
        <source>top-5 overlap</source>
        <translation>Übereinstimmung der besten 5</translation>
    </message>
    <message>
        <source>%1 is undefined for one of them.</source>
        <translation>%1 ist für einen der beiden nicht definiert.</translation>
    </message>
    <message>
        <source>%1 is not distinguishable with %2 architectures in each of %3 splits.</source>
        <translation>%1 ist mit %2 Architekturen je Aufteilung (%3) nicht unterscheidbar.</translation>
    </message>
    <message>
        <source>%1 of %2 is better by %3 (95 %: %4 to %5).</source>
        <translation>%1 von %2 ist um %3 besser (95 %: %4 bis %5).</translation>
    </message>
</context>
<context>
    <name>evaluation figures</name>
    <message>
        <source>distance in the true ranking</source>
        <translation>Abstand in der wahren Rangfolge</translation>
    </message>
    <message>
        <source>Predictions against the truth</source>
        <translation>Vorhersagen gegen die Wahrheit</translation>
    </message>
    <message>
        <source>BLEU trained from scratch (validation)</source>
        <translation>BLEU, von Grund auf trainiert (Validierung)</translation>
    </message>
    <message>
        <source>BLEU trained from scratch (test)</source>
        <translation>BLEU, von Grund auf trainiert (Test)</translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>%1, vorhergesagt</translation>
    </message>
    <message>
        <source>Predictions appear here.</source>
        <translation>Hier erscheinen Vorhersagen.</translation>
    </message>
    <message>
        <source>Wrongly ordered pairs</source>
        <translation>Falsch geordnete Paare</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Pairs in the wrong order appear here.</source>
        <translation>Hier erscheinen falsch geordnete Paare.</translation>
    </message>
    <message>
        <source>Wrongly ordered pairs, cumulative</source>
        <translation>Falsch geordnete Paare, kumuliert</translation>
    </message>
    <message>
        <source>share of the pairs</source>
        <translation>Anteil der Paare</translation>
    </message>
</context>
<context>
    <name>foresearch::gui::StartOptions</name>
    <message>
        <source>--size: found &quot;%1&quot;, expected WIDTHxHEIGHT, such as 1440x900.</source>
        <translation>--size: „%1“ gefunden, erwartet: BREITExHÖHE, etwa 1440x900.</translation>
    </message>
    <message>
        <source>Workbench for performance predictors in neural architecture search.</source>
        <translation>Werkbank für Prädiktoren der Güte in der neuronalen Architektursuche.</translation>
    </message>
    <message>
        <source>Project file to open.</source>
        <translation>Projektdatei, die geöffnet wird.</translation>
    </message>
    <message>
        <source>Writes a picture of the window to FILE (PNG) and ends; needs no display.</source>
        <translation>Schreibt ein Bild des Fensters nach FILE (PNG) und endet; braucht keinen Bildschirm.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Größe des Fensters.</translation>
    </message>
    <message>
        <source>Theme of this run: system, light or dark.</source>
        <translation>Farbschema für diesen Start: system, light oder dark.</translation>
    </message>
    <message>
        <source>Page to show: welcome, task or predict.</source>
        <translation>Seite, die gezeigt wird: welcome, task oder predict.</translation>
    </message>
    <message numerus="yes">
        <source>Found %n projects, expected one.</source>
        <translation>
            <numerusform>%n Projekt gefunden, erwartet: eines.</numerusform>
            <numerusform>%n Projekte gefunden, erwartet: eines.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the example project.</source>
        <translation>Öffnet das Beispielprojekt.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::AboutDialog</name>
    <message>
        <source>window, network</source>
        <translation>Fenster, Netz</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>supernets; loaded when a job first needs it</source>
        <translation>Supernetze; geladen, sobald ein Auftrag es braucht</translation>
    </message>
    <message>
        <source>linear algebra</source>
        <translation>lineare Algebra</translation>
    </message>
    <message>
        <source>reading and writing JSON</source>
        <translation>JSON lesen und schreiben</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>project file</source>
        <translation>Projektdatei</translation>
    </message>
    <message>
        <source>HAT&apos;s configurations</source>
        <translation>Konfigurationen von HAT</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>typeface, where installed</source>
        <translation>Schrift, wo installiert</translation>
    </message>
    <message>
        <source>A workbench for performance predictors in neural architecture search: judge them against architectures that were trained, and see what they save in the search.</source>
        <translation>Eine Werkbank für Prädiktoren der Güte in der neuronalen Architektursuche: Sie werden an trainierten Architekturen gemessen, und es zeigt sich, was sie in der Suche sparen.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty. It stands on these libraries:</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne Gewährleistung. Sie beruht auf diesen Bibliotheken:</translation>
    </message>
    <message>
        <source>About Foresearch</source>
        <translation>Über Foresearch</translation>
    </message>
    <message>
        <source>Foresearch</source>
        <translation>Foresearch</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitectureDiagram</name>
    <message>
        <source>Encoder · width %1</source>
        <translation>Encoder · Breite %1</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Decoder · width %1</source>
        <translation>Decoder · Breite %1</translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation>Cross-Köpfe</translation>
    </message>
    <message>
        <source>attends to last</source>
        <translation>beachtet letzte</translation>
    </message>
    <message>
        <source>FFN width</source>
        <translation>FFN-Breite</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>None is chosen.</source>
        <translation>Keine ist gewählt.</translation>
    </message>
    <message numerus="yes">
        <source>Encoder of width %1 with %n layers; </source>
        <translation>
            <numerusform>Encoder der Breite %1 mit %n Schicht; </numerusform>
            <numerusform>Encoder der Breite %1 mit %n Schichten; </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decoder of width %1 with %n layers.</source>
        <translation>
            <numerusform>Decoder der Breite %1 mit %n Schicht.</numerusform>
            <numerusform>Decoder der Breite %1 mit %n Schichten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an architecture in the table, and it is drawn here layer by layer.</source>
        <translation>Die in der Tabelle gewählte Architektur wird hier Schicht für Schicht gezeichnet.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitecturePairModel</name>
    <message>
        <source>encoder width</source>
        <translation>Encoder-Breite</translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation>Decoder-Breite</translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation>Encoder-Schichten</translation>
    </message>
    <message>
        <source>decoder layers</source>
        <translation>Decoder-Schichten</translation>
    </message>
    <message>
        <source>encoder FFN, mean</source>
        <translation>Encoder-FFN, Mittel</translation>
    </message>
    <message>
        <source>decoder FFN, mean</source>
        <translation>Decoder-FFN, Mittel</translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation>Encoder-Köpfe</translation>
    </message>
    <message>
        <source>decoder heads</source>
        <translation>Decoder-Köpfe</translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation>Cross-Köpfe</translation>
    </message>
    <message>
        <source>layers attended</source>
        <translation>beachtete Schichten</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation>Parameter, Mio.</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitectureTableModel</name>
    <message>
        <source>demonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>FFN, mean</source>
        <translation>FFN, Mittel</translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation>Parameter, Mio.</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>BLEU, test</source>
        <translation>BLEU, Test</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>Latenz, ms</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation>%1, Test</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ChoicesModel</name>
    <message>
        <source>encoder width</source>
        <translation>Encoder-Breite</translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation>Encoder-Schichten</translation>
    </message>
    <message>
        <source>encoder FFN</source>
        <translation>Encoder-FFN</translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation>Encoder-Köpfe</translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation>Decoder-Breite</translation>
    </message>
    <message>
        <source>decoder layers</source>
        <translation>Decoder-Schichten</translation>
    </message>
    <message>
        <source>decoder FFN</source>
        <translation>Decoder-FFN</translation>
    </message>
    <message>
        <source>decoder heads</source>
        <translation>Decoder-Köpfe</translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation>Cross-Köpfe</translation>
    </message>
    <message>
        <source>attends to, layers</source>
        <translation>beachtet, Schichten</translation>
    </message>
    <message>
        <source>Chosen for every layer</source>
        <translation>Für jede Schicht gewählt</translation>
    </message>
    <message>
        <source>Chosen once</source>
        <translation>Einmal gewählt</translation>
    </message>
    <message>
        <source>hyperparameter</source>
        <translation>Hyperparameter</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Errors</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Cannot be written</source>
        <translation>Nicht schreibbar</translation>
    </message>
    <message>
        <source>Not in the expected format</source>
        <translation>Nicht im erwarteten Format</translation>
    </message>
    <message>
        <source>A value that cannot be</source>
        <translation>Ein unmöglicher Wert</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Written by a newer Foresearch</source>
        <translation>Von einem neueren Foresearch geschrieben</translation>
    </message>
    <message>
        <source>Not available here</source>
        <translation>Hier nicht verfügbar</translation>
    </message>
    <message>
        <source>No architecture meets the limits</source>
        <translation>Keine Architektur hält die Grenzen ein</translation>
    </message>
    <message>
        <source>Has no value for this input</source>
        <translation>Hat für diese Eingabe keinen Wert</translation>
    </message>
    <message>
        <source>The endpoint cannot be reached</source>
        <translation>Der Endpunkt ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The budget is spent</source>
        <translation>Das Budget ist verbraucht</translation>
    </message>
    <message>
        <source>A defect of Foresearch</source>
        <translation>Ein Fehler in Foresearch</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::FigureCard</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export of “%1”</source>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>Copy or save the figure</source>
        <translation>Abbildung kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Save for one column…</source>
        <translation>Für eine Spalte speichern…</translation>
    </message>
    <message>
        <source>Save for two columns…</source>
        <translation>Für zwei Spalten speichern…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Data as CSV (*.csv)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Daten als CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ImportPanel</name>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message numerus="yes">
        <source>%n architectures</source>
        <translation>
            <numerusform>%n Architektur</numerusform>
            <numerusform>%n Architekturen</numerusform>
        </translation>
    </message>
    <message>
        <source>seeds %1</source>
        <translation>Startwerte %1</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>Daran ist nichts falsch.</translation>
    </message>
    <message numerus="yes">
        <source>%n problems. </source>
        <translation>
            <numerusform>%n Problem. </numerusform>
            <numerusform>%n Probleme. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n problems. </source>
        <translation>
            <numerusform>Mehr als %n Problem. </numerusform>
            <numerusform>Mehr als %n Probleme. </numerusform>
        </translation>
    </message>
    <message>
        <source>Rows with a problem are left out. Enter copies one and opens its file.</source>
        <translation>Zeilen mit einem Problem bleiben weg. Die Eingabetaste kopiert eines und öffnet seine Datei.</translation>
    </message>
    <message>
        <source>Import TFS-Eval</source>
        <translation>TFS-Eval importieren</translation>
    </message>
    <message>
        <source>Problems of the import</source>
        <translation>Probleme des Imports</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>There is nothing in it that can be imported.</source>
        <translation>Darin ist nichts, was sich importieren lässt.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe importieren</numerusform>
            <numerusform>%n Aufgaben importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ImportProblemsModel</name>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobBar</name>
    <message>
        <source>Progress of the running job</source>
        <translation>Fortschritt des laufenden Auftrags</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Aufträge zeigen</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Log of the chosen job</source>
        <translation>Protokoll des gewählten Auftrags</translation>
    </message>
    <message>
        <source>The log of the chosen job appears here.</source>
        <translation>Hier erscheint das Protokoll des gewählten Auftrags.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ends the chosen job within a second; what is finished stays</source>
        <translation>Beendet den gewählten Auftrag binnen einer Sekunde; was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Als Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Copies a foresearch-cli command that does the same</source>
        <translation>Kopiert einen Befehl von foresearch-cli, der dasselbe tut</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Fertige entfernen</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobsModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>time left</source>
        <translation>Restzeit</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Locator</name>
    <message>
        <source>Locator</source>
        <translation>Schnellsuche</translation>
    </message>
    <message>
        <source>Type to find an action, a predictor or an architecture</source>
        <translation>Tippen, um eine Aktion, einen Prädiktor oder eine Architektur zu finden</translation>
    </message>
    <message>
        <source>Go to… actions, architectures</source>
        <translation>Gehe zu… Aktionen, Architekturen</translation>
    </message>
    <message>
        <source>What the locator found</source>
        <translation>Treffer der Schnellsuche</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LocatorSources</name>
    <message>
        <source>%1 / %2 · %3 / %4 layers</source>
        <translation>%1 / %2 · %3 / %4 Schichten</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>BLEU %1</source>
        <translation>BLEU %1</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::MainWindow</name>
    <message>
        <source>Foresearch</source>
        <translation>Foresearch</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Aufträge</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Layout &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Puts window, docks and bars back where they were at the first start</source>
        <translation>Stellt Fenster, Andockbereiche und Leisten wie beim ersten Start her</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Gehe zu…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Finds actions, predictors and architectures by their name</source>
        <translation>Findet Aktionen, Prädiktoren und Architekturen nach ihrem Namen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>Farbschema des &amp;Systems</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>&amp;Helles Farbschema</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkles Farbschema</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Foresearch</source>
        <translation>&amp;Über Foresearch</translation>
    </message>
    <message>
        <source>%1 – Foresearch</source>
        <translation>%1 – Foresearch</translation>
    </message>
    <message>
        <source>%1 · all saved</source>
        <translation>%1 · alles gespeichert</translation>
    </message>
    <message>
        <source>%1 · read-only</source>
        <translation>%1 · schreibgeschützt</translation>
    </message>
    <message>
        <source>The project is read-only and shown as it changes. %1</source>
        <translation>Das Projekt ist schreibgeschützt und wird gezeigt, wie es sich ändert. %1</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Problem melden…</translation>
    </message>
    <message>
        <source>Writes versions and the logs of the jobs into an archive, without data or keys</source>
        <translation>Schreibt Versionen und die Protokolle der Aufträge in ein Archiv, ohne Daten und Schlüssel</translation>
    </message>
    <message>
        <source>Quit Foresearch</source>
        <translation>Foresearch beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are still running.</source>
        <translation>
            <numerusform>%n Auftrag läuft noch.</numerusform>
            <numerusform>%n Aufträge laufen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they have finished is kept; the rest is lost.</source>
        <translation>Was fertig ist, bleibt erhalten; der Rest geht verloren.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>Wohin der Bericht geschrieben wird</translation>
    </message>
    <message>
        <source>The report is in %1. Look through it, and attach it where you describe the problem.</source>
        <translation>Der Bericht liegt in %1. Bitte durchsehen und dort anhängen, wo das Problem beschrieben wird.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::MessageStrip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Numbers</name>
    <message>
        <source>%1 × 10%2</source>
        <translation>%1 × 10%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 %2/s</source>
        <translation>%1 %2/s</translation>
    </message>
    <message>
        <source>%1 %2/min</source>
        <translation>%1 %2/min</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PairPanel</name>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Chosen architectures side by side</source>
        <translation>Gewählte Architekturen nebeneinander</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The pair before</source>
        <translation>Das Paar davor</translation>
    </message>
    <message>
        <source>The next pair in the wrong order</source>
        <translation>Das nächste falsch geordnete Paar</translation>
    </message>
    <message>
        <source>Pair at distance %1</source>
        <translation>Paar im Abstand %1</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>the first two of %1</source>
        <translation>die ersten zwei von %1</translation>
    </message>
    <message>
        <source>Choose a point, a row or a bar: its architectures stand here side by side. With Ctrl, a second one joins the first.</source>
        <translation>Ein gewählter Punkt, eine Zeile oder ein Balken zeigt hier seine Architekturen nebeneinander. Mit Strg kommt eine zweite zur ersten.</translation>
    </message>
    <message>
        <source>true BLEU</source>
        <translation>wahrer BLEU</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PairwiseModel</name>
    <message>
        <source>not distinguishable</source>
        <translation>nicht unterscheidbar</translation>
    </message>
    <message>
        <source>better by %1</source>
        <translation>besser um %1</translation>
    </message>
    <message>
        <source>worse by %1</source>
        <translation>schlechter um %1</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 und %2: %3</translation>
    </message>
    <message>
        <source>this one is …</source>
        <translation>dieser ist …</translation>
    </message>
    <message>
        <source>than %1</source>
        <translation>als %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictPage</name>
    <message>
        <source>Predict</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message numerus="yes">
        <source>%n test architectures</source>
        <translation>
            <numerusform>%n Testarchitektur</numerusform>
            <numerusform>%n Testarchitekturen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n Startwert</numerusform>
            <numerusform>%n Startwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>Here predictors are compared on the task&apos;s test architectures: their errors and rank correlations with intervals, and the pairs that they put in the wrong order.</source>
        <translation>Hier werden Prädiktoren an den Testarchitekturen der Aufgabe verglichen: ihre Fehler und Rangkorrelationen mit Intervallen und die Paare, die sie falsch ordnen.</translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>Keine Aufgabe ist offen. Das Beispiel zeigt alles mit erfundenen Zahlen und braucht kein Netz.</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Truth: validation BLEU</source>
        <translation>Wahrheit: Validierungs-BLEU</translation>
    </message>
    <message>
        <source>Truth: test BLEU</source>
        <translation>Wahrheit: Test-BLEU</translation>
    </message>
    <message>
        <source>Which BLEU of the networks trained from scratch predictions are judged against</source>
        <translation>An welchem BLEU der von Grund auf trainierten Netze die Vorhersagen gemessen werden</translation>
    </message>
    <message>
        <source>Add predictor…</source>
        <translation>Prädiktor hinzufügen…</translation>
    </message>
    <message>
        <source>Import predictions…</source>
        <translation>Vorhersagen importieren…</translation>
    </message>
    <message>
        <source>Anybody&apos;s predictions from a CSV or JSONL file</source>
        <translation>Beliebige Vorhersagen aus einer CSV- oder JSONL-Datei</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>Import predictions</source>
        <translation>Vorhersagen importieren</translation>
    </message>
    <message>
        <source>Predictions (*.csv *.jsonl);;All files (*)</source>
        <translation>Vorhersagen (*.csv *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Copy table as LaTeX</source>
        <translation>Tabelle als LaTeX kopieren</translation>
    </message>
    <message>
        <source>Copy table as Markdown</source>
        <translation>Tabelle als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>Tabelle als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy table as HTML</source>
        <translation>Tabelle als HTML kopieren</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Tabelle speichern…</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Als Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Predictors against each other</source>
        <translation>Prädiktoren gegeneinander</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Predictors</source>
        <translation>Prädiktoren</translation>
    </message>
    <message>
        <source>Remove from the table</source>
        <translation>Aus der Tabelle entfernen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Against each other</source>
        <translation>Gegeneinander</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>Verglichen nach</translation>
    </message>
    <message>
        <source>Select rows to see their predictors in the figures; two of them are compared in words.</source>
        <translation>Gewählte Zeilen zeigen ihre Prädiktoren in den Abbildungen; zwei davon werden in Worten verglichen.</translation>
    </message>
    <message>
        <source>Select a second predictor to compare it with %1.</source>
        <translation>Ein zweiter gewählter Prädiktor wird mit „%1“ verglichen.</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 und %2: %3</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>All judged</source>
        <translation>Alle beurteilt</translation>
    </message>
    <message numerus="yes">
        <source>Judge %n predictors</source>
        <translation>
            <numerusform>%n Prädiktor beurteilen</numerusform>
            <numerusform>%n Prädiktoren beurteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Change of the truth</source>
        <translation>Wechsel der Wahrheit</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>LaTeX (*.tex);;Markdown (*.md);;CSV (*.csv);;HTML (*.html)</source>
        <translation>LaTeX (*.tex);;Markdown (*.md);;CSV (*.csv);;HTML (*.html)</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictPlots</name>
    <message>
        <source>%1
truth %2, predicted %3</source>
        <translation>%1
wahr %2, vorhergesagt %3</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Against the truth</source>
        <translation>Gegen die Wahrheit</translation>
    </message>
    <message>
        <source>points on the dashed line are right</source>
        <translation>auf der gestrichelten Linie: richtig</translation>
    </message>
    <message>
        <source>Wrongly ordered pairs</source>
        <translation>Falsch geordnete Paare</translation>
    </message>
    <message>
        <source>click a bar</source>
        <translation>Balken anklicken</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Kumuliert</translation>
    </message>
    <message>
        <source>share up to a distance</source>
        <translation>Anteil bis zu einem Abstand</translation>
    </message>
    <message numerus="yes">
        <source>%n predictors are in other units and not shown</source>
        <translation>
            <numerusform>%n Prädiktor mit anderer Einheit wird nicht gezeigt</numerusform>
            <numerusform>%n Prädiktoren mit anderer Einheit werden nicht gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictionTableModel</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 off the truth</source>
        <translation>%1 %2 neben der Wahrheit</translation>
    </message>
    <message>
        <source>± %1 %2</source>
        <translation>± %1 %2</translation>
    </message>
    <message>
        <source>outside the demonstrations</source>
        <translation>außerhalb der Demonstrationen</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>true BLEU</source>
        <translation>wahrer BLEU</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictorPanel</name>
    <message>
        <source>Add a predictor</source>
        <translation>Prädiktor hinzufügen</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Prädiktor</translation>
    </message>
    <message>
        <source>calibrated:hat, ensemble:ridge+regression, exec:./predict.py …</source>
        <translation>calibrated:hat, ensemble:ridge+regression, exec:./predict.py …</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>A name, or calibrated:P, ensemble:P+Q, stack:P+Q, exec:PROGRAM, distilled:FILE.</source>
        <translation>Ein Name, oder calibrated:P, ensemble:P+Q, stack:P+Q, exec:PROGRAMM, distilled:DATEI.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictorTableModel</name>
    <message>
        <source>not judged yet</source>
        <translation>noch nicht beurteilt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 outside</source>
        <translation>%1, %2 außerhalb</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 %2 ± %3 over the seeds, 95 %: %4</source>
        <translation>%1 %2 ± %3 über die Startwerte, 95 %: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n predictions are for architectures outside the demonstrations.</source>
        <translation>
            <numerusform>%n Vorhersage gilt einer Architektur außerhalb der Demonstrationen.</numerusform>
            <numerusform>%n Vorhersagen gelten Architekturen außerhalb der Demonstrationen.</numerusform>
        </translation>
    </message>
    <message>
        <source>predictor</source>
        <translation>Prädiktor</translation>
    </message>
    <message>
        <source>MAE, BLEU</source>
        <translation>MAE, BLEU</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Kendall tau</source>
        <translation>Kendalls Tau</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>regret at 1, BLEU</source>
        <translation>Einbuße bei 1, BLEU</translation>
    </message>
    <message>
        <source>regret at 3, BLEU</source>
        <translation>Einbuße bei 3, BLEU</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>was es ist</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ProjectActions</name>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>Begins an empty project in a file that keeps every step at once</source>
        <translation>Beginnt ein leeres Projekt in einer Datei, die jeden Schritt sofort festhält</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Opens a project file</source>
        <translation>Öffnet eine Projektdatei</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Opens a project with made-up numbers that shows everything, offline</source>
        <translation>Öffnet ein Projekt mit erfundenen Zahlen, das alles zeigt, ohne Netz</translation>
    </message>
    <message>
        <source>Example (synthetic)</source>
        <translation>Beispiel (synthetisch)</translation>
    </message>
    <message>
        <source>&amp;Import TFS-Eval folder…</source>
        <translation>TFS-Eval-&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Reads architectures with their measured BLEU from a folder</source>
        <translation>Liest Architekturen mit gemessenem BLEU aus einem Ordner</translation>
    </message>
    <message>
        <source>Import TFS-Eval &amp;file…</source>
        <translation>TFS-Eval-&amp;Datei importieren…</translation>
    </message>
    <message>
        <source>Reads architectures with their measured BLEU from a JSONL or CSV file</source>
        <translation>Liest Architekturen mit gemessenem BLEU aus einer JSONL- oder CSV-Datei</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Projects (*.foresearch)</source>
        <translation>Projekte (*.foresearch)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Import a folder of TFS-Eval</source>
        <translation>Ordner mit TFS-Eval importieren</translation>
    </message>
    <message>
        <source>Import a file of TFS-Eval</source>
        <translation>Datei mit TFS-Eval importieren</translation>
    </message>
    <message>
        <source>TFS-Eval (*.jsonl *.csv);;All files (*)</source>
        <translation>TFS-Eval (*.jsonl *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ScheduleStrip</name>
    <message>
        <source>Predictor schedule</source>
        <translation>Zeitplan der Prädiktoren</translation>
    </message>
    <message>
        <source>Iteration %1: %2</source>
        <translation>Iteration %1: %2</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SpacePanel</name>
    <message>
        <source>%1 distinct architectures
%2 to %3 GFLOPs
%4 to %5 million parameters</source>
        <translation>%1 verschiedene Architekturen
%2 bis %3 GFLOPs
%4 bis %5 Millionen Parameter</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes the task out of the project; Undo brings it back</source>
        <translation>Nimmt die Aufgabe aus dem Projekt; Rückgängig bringt sie zurück</translation>
    </message>
    <message>
        <source>Remove the task</source>
        <translation>Aufgabe entfernen</translation>
    </message>
    <message>
        <source>Remove task %1</source>
        <translation>Aufgabe %1 entfernen</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>Suchraum</translation>
    </message>
    <message>
        <source>Choices of the search space</source>
        <translation>Auswahl des Suchraums</translation>
    </message>
    <message>
        <source>Add from JSON…</source>
        <translation>Aus JSON hinzufügen…</translation>
    </message>
    <message>
        <source>Reads a search space of your own from a file</source>
        <translation>Liest einen eigenen Suchraum aus einer Datei</translation>
    </message>
    <message>
        <source>Takes your search space out of the project; Undo brings it back</source>
        <translation>Nimmt den eigenen Suchraum aus dem Projekt; Rückgängig bringt ihn zurück</translation>
    </message>
    <message>
        <source>Remove the search space</source>
        <translation>Suchraum entfernen</translation>
    </message>
    <message>
        <source>Remove search space %1</source>
        <translation>Suchraum %1 entfernen</translation>
    </message>
    <message>
        <source>%1 (of the task)</source>
        <translation>%1 (der Aufgabe)</translation>
    </message>
    <message>
        <source>Add a search space</source>
        <translation>Suchraum hinzufügen</translation>
    </message>
    <message>
        <source>Search spaces (*.json);;All files (*)</source>
        <translation>Suchräume (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add search space %1</source>
        <translation>Suchraum %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TableView</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TaskPage</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>A task is a search space and a set of its architectures with their measured BLEU (TFS-Eval). Predictors are judged against it.</source>
        <translation>Eine Aufgabe ist ein Suchraum mit einigen seiner Architekturen und deren gemessenem BLEU (TFS-Eval). Daran werden Prädiktoren gemessen.</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message numerus="yes">
        <source>%n architectures</source>
        <translation>
            <numerusform>%n Architektur</numerusform>
            <numerusform>%n Architekturen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n splits</source>
        <translation>
            <numerusform>%n Aufteilung</numerusform>
            <numerusform>%n Aufteilungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GFLOPs (%2 without the output layer) · %3 million parameters</source>
        <translation>%1 GFLOPs (%2 ohne Ausgabeschicht) · %3 Millionen Parameter</translation>
    </message>
    <message>
        <source>Import TFS-Eval…</source>
        <translation>TFS-Eval importieren…</translation>
    </message>
    <message>
        <source>No project is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>Kein Projekt ist offen. Das Beispiel zeigt alles mit erfundenen Zahlen und braucht kein Netz.</translation>
    </message>
    <message>
        <source>Architectures</source>
        <translation>Architekturen</translation>
    </message>
    <message>
        <source>trained from scratch; a click on a header sorts</source>
        <translation>von Grund auf trainiert; ein Klick auf einen Spaltenkopf sortiert</translation>
    </message>
    <message>
        <source>Architectures of the task</source>
        <translation>Architekturen der Aufgabe</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>Copies the architecture as the command line takes it</source>
        <translation>Kopiert die Architektur, wie die Befehlszeile sie nimmt</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::WelcomePage</name>
    <message>
        <source>Foresearch</source>
        <translation>Foresearch</translation>
    </message>
    <message>
        <source>Can a performance predictor be trusted, and what does it save in the search?</source>
        <translation>Ist einem Prädiktor zu trauen, und was spart er in der Suche?</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>Hier erscheinen geöffnete Projekte.</translation>
    </message>
</context>
<context>
    <name>predictors</name>
    <message>
        <source>Mean of the demonstrations</source>
        <translation>Mittel der Demonstrationen</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Regression</translation>
    </message>
    <message>
        <source>Ridge regression</source>
        <translation>Ridge-Regression</translation>
    </message>
    <message>
        <source>Subset average</source>
        <translation>Teilmengenmittel</translation>
    </message>
    <message>
        <source>HAT</source>
        <translation>HAT</translation>
    </message>
    <message>
        <source>Sandwich</source>
        <translation>Sandwich</translation>
    </message>
    <message>
        <source>Layer-wise MoS</source>
        <translation>Schichtweise MoS</translation>
    </message>
    <message>
        <source>Neuron-wise MoS</source>
        <translation>Neuronenweise MoS</translation>
    </message>
    <message>
        <source>%1, calibrated</source>
        <translation>%1, kalibriert</translation>
    </message>
    <message>
        <source>Stack of %1</source>
        <translation>Stapel aus %1</translation>
    </message>
    <message>
        <source>corrected on the demonstrations</source>
        <translation>an den Demonstrationen korrigiert</translation>
    </message>
    <message>
        <source>mean of predictors</source>
        <translation>Mittel von Prädiktoren</translation>
    </message>
    <message>
        <source>weights by leave-one-out</source>
        <translation>Gewichte durch Leave-one-out</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a trained network</source>
        <translation>ein trainiertes Netz</translation>
    </message>
    <message>
        <source>fitted to the demonstrations</source>
        <translation>an die Demonstrationen angepasst</translation>
    </message>
    <message>
        <source>control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>search figures</name>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>mutation</source>
        <translation>Mutation</translation>
    </message>
    <message>
        <source>crossover</source>
        <translation>Kreuzung</translation>
    </message>
    <message>
        <source>elite</source>
        <translation>Elite</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>hand-over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>latency on %1, ms</source>
        <translation>Latenz auf %1, ms</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>parameters, million</source>
        <translation>Parameter, Millionen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (lower is better, upwards)</source>
        <translation>%1 (niedriger ist besser, nach oben)</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>The population appears here, iteration by iteration.</source>
        <translation>Hier erscheint die Population, Iteration für Iteration.</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Bisher bestes</translation>
    </message>
    <message>
        <source>No architecture has a score yet.</source>
        <translation>Noch ist keine Architektur bewertet.</translation>
    </message>
    <message>
        <source>The best score of each iteration appears here.</source>
        <translation>Hier erscheint der beste Wert jeder Iteration.</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>share of genes that differ</source>
        <translation>Anteil verschiedener Gene</translation>
    </message>
    <message>
        <source>How different the architectures are appears here.</source>
        <translation>Hier erscheint, wie verschieden die Architekturen sind.</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Pareto-Front</translation>
    </message>
    <message>
        <source>All scored architectures appear here.</source>
        <translation>Hier erscheinen alle bewerteten Architekturen.</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>bewertet</translation>
    </message>
</context>
</TS>
