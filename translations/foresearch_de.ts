<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Corpora</name>
    <message>
        <source>empty side</source>
        <translation>leere Seite</translation>
    </message>
    <message>
        <source>too many words</source>
        <translation>zu viele Wörter</translation>
    </message>
    <message>
        <source>ratio of lengths</source>
        <translation>Längenverhältnis</translation>
    </message>
    <message>
        <source>equal sides</source>
        <translation>gleiche Seiten</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>too many pieces</source>
        <translation>zu viele Teilwörter</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Nichts bleibt weg.</translation>
    </message>
    <message>
        <source>%1 left out: %2.</source>
        <translation>%1 weggelassen: %2.</translation>
    </message>
    <message>
        <source>%1: %2 pairs of %3 and %4 ids</source>
        <translation>%1: %2 Paare mit im Mittel %3 und %4 IDs</translation>
    </message>
    <message>
        <source>%1 % of the ids unknown</source>
        <translation>%1 % der IDs unbekannt</translation>
    </message>
</context>
<context>
    <name>SupernetWords</name>
    <message>
        <source>largest %1, smallest %2, random %3</source>
        <translation>größte %1, kleinste %2, zufällige %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
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
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>Update %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <source>waits until another computation ends</source>
        <translation>wartet, bis eine andere Rechnung endet</translation>
    </message>
    <message>
        <source>reading the corpus…</source>
        <translation>Korpus wird gelesen…</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>best after %1: %2</source>
        <translation>am besten nach %1: %2</translation>
    </message>
    <message>
        <source>Choose a corpus to see what the training asks for.</source>
        <translation>Ein gewähltes Korpus zeigt, was das Training verlangt.</translation>
    </message>
    <message>
        <source>Reading the corpus…</source>
        <translation>Das Korpus wird gelesen…</translation>
    </message>
    <message>
        <source>About %1, at %2 tokens/s (%3).</source>
        <translation>Etwa %1 bei %2 Token/s (%3).</translation>
    </message>
    <message>
        <source>as trainings here reached</source>
        <translation>wie bei Trainings hier erreicht</translation>
    </message>
    <message>
        <source>from the speed of products here</source>
        <translation>nach dem Tempo von Matrixprodukten hier</translation>
    </message>
    <message>
        <source>How long it takes is known when this machine&apos;s speed is.</source>
        <translation>Wie lange es dauert, ist bekannt, sobald das Tempo dieses Rechners es ist.</translation>
    </message>
    <message>
        <source>%1 million parameters; about %2 of memory, %3 on the disk.</source>
        <translation>%1 Millionen Parameter; etwa %2 Arbeitsspeicher, %3 auf der Platte.</translation>
    </message>
    <message>
        <source>%1 target tokens an update: %2 times through the corpus.</source>
        <translation>%1 Ziel-Token je Update: %2-mal durch das Korpus.</translation>
    </message>
    <message>
        <source>BLEU %1</source>
        <translation>BLEU %1</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> (95-%-Intervall %1 bis %2)</translation>
    </message>
    <message>
        <source>Precisions %1 · brevity penalty %2</source>
        <translation>Präzisionen %1 · Kürzestrafe %2</translation>
    </message>
    <message>
        <source>%1 sentences of %2 in %3 · beam %4, length penalty %5</source>
        <translation>%1 Sätze von %2 in %3 · Beam %4, Längenstrafe %5</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>Validierung %1</translation>
    </message>
    <message>
        <source>translates to measure BLEU</source>
        <translation>übersetzt, um BLEU zu messen</translation>
    </message>
    <message>
        <source>Its BLEU on the validation and the test part appears here at the end.</source>
        <translation>Hier erscheint am Ende sein BLEU auf dem Validierungs- und dem Testteil.</translation>
    </message>
    <message>
        <source>BLEU %1 on test</source>
        <translation>BLEU %1 auf Test</translation>
    </message>
    <message>
        <source>BLEU %1 on validation</source>
        <translation>BLEU %1 auf Validierung</translation>
    </message>
    <message>
        <source>average of the last validations</source>
        <translation>Mittel der letzten Validierungen</translation>
    </message>
    <message>
        <source>best after update %1</source>
        <translation>am besten nach Update %1</translation>
    </message>
    <message>
        <source>%1 · beam %2, length penalty %3
%4
weights %5…, sentences %6…</source>
        <translation>%1 · Beam %2, Längenstrafe %3
%4
Gewichte %5…, Sätze %6…</translation>
    </message>
    <message>
        <source>scratch, %1, %2</source>
        <translation>von Grund auf, %1, %2</translation>
    </message>
</context>
<context>
    <name>Supernets</name>
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
        <source>One random architecture learns in each update (single-path one-shot).</source>
        <translation>In jedem Update lernt eine zufällige Architektur (Single-Path One-Shot).</translation>
    </message>
    <message>
        <source>A random architecture, the largest and the smallest learn in each update.</source>
        <translation>In jedem Update lernen eine zufällige Architektur, die größte und die kleinste.</translation>
    </message>
    <message>
        <source>Sandwich; every feed-forward layer is a mixture of experts with one weight an expert.</source>
        <translation>Sandwich; jede Feed-Forward-Schicht ist eine Mischung von Experten mit einem Gewicht je Experte.</translation>
    </message>
    <message>
        <source>Sandwich; every feed-forward layer is a mixture of experts with one weight an expert and neuron.</source>
        <translation>Sandwich; jede Feed-Forward-Schicht ist eine Mischung von Experten mit einem Gewicht je Experte und Neuron.</translation>
    </message>
    <message>
        <source>%1, %2, seed %3</source>
        <translation>%1, %2, Startwert %3</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>From scratch, %1, %2 wide, %3 layers, seed %4</source>
        <translation>Von Grund auf, %1, Breite %2, %3 Schichten, Startwert %4</translation>
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
    <name>distil figures</name>
    <message>
        <source>Error while it trains</source>
        <translation>Fehler während des Trainings</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>RMSE, %1</source>
        <translation>RMSE, %1</translation>
    </message>
    <message>
        <source>MAE, %1</source>
        <translation>MAE, %1</translation>
    </message>
    <message>
        <source>The errors appear here while the network trains.</source>
        <translation>Hier erscheinen die Fehler, während das Netz trainiert.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Network against teacher</source>
        <translation>Netz gegen Lehrer</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>teacher (%1), %2</source>
        <translation>Lehrer (%1), %2</translation>
    </message>
    <message>
        <source>network, %1</source>
        <translation>Netz, %1</translation>
    </message>
    <message>
        <source>Held-out examples appear here.</source>
        <translation>Hier erscheinen zurückgehaltene Beispiele.</translation>
    </message>
    <message>
        <source>held-out examples</source>
        <translation>zurückgehaltene Beispiele</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>What more examples bring appears here when it is measured.</source>
        <translation>Hier erscheint, was mehr Beispiele bringen, sobald es gemessen ist.</translation>
    </message>
    <message>
        <source>labels that no network saw</source>
        <translation>Zielwerte, die kein Netz sah</translation>
    </message>
</context>
<context>
    <name>distil words</name>
    <message>
        <source>All %1 architectures are labelled already; %2 is not asked.</source>
        <translation>Alle %1 Architekturen haben schon Zielwerte; „%2“ wird nicht gefragt.</translation>
    </message>
    <message>
        <source>%1 architectures to ask %2 for.</source>
        <translation>%1 Architekturen sind bei „%2“ zu erfragen.</translation>
    </message>
    <message>
        <source>%1 architectures to ask %2 for; %3 of %4 are labelled already.</source>
        <translation>%1 Architekturen sind bei „%2“ zu erfragen; %3 von %4 haben schon Zielwerte.</translation>
    </message>
    <message>
        <source>The space has no more than these.</source>
        <translation>Mehr enthält der Raum nicht.</translation>
    </message>
    <message>
        <source>Only replies that the project has count; none is paid for.</source>
        <translation>Es zählen nur Antworten, die das Projekt schon hat; bezahlt wird keine.</translation>
    </message>
    <message>
        <source>Each label costs what the endpoint counts.</source>
        <translation>Jeder Zielwert kostet, was der Endpunkt berechnet.</translation>
    </message>
    <message>
        <source>The program is called %1 times; what that costs, and how long it takes, is the program&apos;s affair.</source>
        <translation>Das Programm wird %1-mal aufgerufen; was das kostet und wie lange es dauert, liegt beim Programm.</translation>
    </message>
    <message>
        <source>Nothing to pay.</source>
        <translation>Nichts zu zahlen.</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>%1 had no value for %2 architectures, which are left out: %3</source>
        <translation>„%1“ hatte für %2 Architekturen keinen Wert; sie bleiben weg: %3</translation>
    </message>
    <message>
        <source>%1 of %2 labels lie outside what %3 knows; most often: %4</source>
        <translation>%1 von %2 Zielwerten liegen außerhalb dessen, was „%3“ kennt; am häufigsten: %4</translation>
    </message>
    <message>
        <source>It knows the labels that it learnt from far better than others (%1 and %2): more examples or a smaller network help.</source>
        <translation>Gelernte Zielwerte trifft es weit besser als andere (%1 und %2): Mehr Beispiele oder ein kleineres Netz helfen.</translation>
    </message>
    <message>
        <source>Its error was still falling when the training ended: more steps or a higher learning rate help.</source>
        <translation>Sein Fehler sank noch, als das Training endete: Mehr Schritte oder eine höhere Lernrate helfen.</translation>
    </message>
    <message>
        <source>Labelling takes about %1.</source>
        <translation>Die Zielwerte brauchen etwa %1.</translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation>Zielwerte</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>%1: %2 of %3 architectures</source>
        <translation>%1: %2 von %3 Architekturen</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps</source>
        <translation>%1: %2 von %3 Schritten</translation>
    </message>
    <message>
        <source>%1: %2 of %3 networks</source>
        <translation>%1: %2 von %3 Netzen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>No labels are held out: how far it is from its teacher on others is not known.</source>
        <translation>Keine Zielwerte sind zurückgehalten: Wie weit es sonst von seinem Lehrer abweicht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It orders the test architectures clearly worse than its teacher.</source>
        <translation>Es ordnet die Testarchitekturen deutlich schlechter als sein Lehrer.</translation>
    </message>
    <message>
        <source>%1 · %2 examples · %3</source>
        <translation>%1 · %2 Beispiele · %3</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
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
    <message>
        <source>Page to show: welcome, task, predict, distil or search.</source>
        <translation>Seite, die gezeigt wird: welcome, task, predict, distil oder search.</translation>
    </message>
    <message>
        <source>--theme: found &quot;%1&quot;, expected system, light or dark.</source>
        <translation>--theme: „%1“ gefunden, erwartet: system, light oder dark.</translation>
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
    <name>foresearch::ui::AgreementModel</name>
    <message>
        <source>who, on what</source>
        <translation>wer, woran</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>MAE, %1</source>
        <translation>MAE, %1</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>tau</source>
        <translation>Tau</translation>
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
    <name>foresearch::ui::ArchitectureWords</name>
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
        <source>layers attended</source>
        <translation>beachtete Schichten</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 in layer %3</source>
        <translation>%1 %2 in Schicht %3</translation>
    </message>
    <message>
        <source>%1 in layers %2</source>
        <translation>%1 in Schichten %2</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>elite</source>
        <translation>Elite</translation>
    </message>
    <message>
        <source>mutation</source>
        <translation>Mutation</translation>
    </message>
    <message>
        <source>crossover</source>
        <translation>Kreuzung</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::BadgeLegend</name>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>far outside the demonstrations</source>
        <translation>weit außerhalb der Demonstrationen</translation>
    </message>
    <message>
        <source>samples differ</source>
        <translation>Stichproben weichen ab</translation>
    </message>
    <message>
        <source>kept before</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>Signs behind predictions: %1</source>
        <translation>Zeichen hinter Vorhersagen: %1</translation>
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
        <translation>beachtet letzte</translation>
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
    <name>foresearch::ui::ComparePanel</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>Searches of the project</source>
        <translation>Suchen des Projekts</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>those that are selected are compared; Enter shows one alone</source>
        <translation>gewählte werden verglichen; die Eingabetaste zeigt eine allein</translation>
    </message>
    <message>
        <source>How searches are compared</source>
        <translation>Wie Suchen verglichen werden</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Over seeds</source>
        <translation>Über Startwerte</translation>
    </message>
    <message>
        <source>Best architectures</source>
        <translation>Beste Architekturen</translation>
    </message>
    <message>
        <source>What differs between the searches</source>
        <translation>Unterschiede zwischen den Suchen</translation>
    </message>
    <message>
        <source>Means over the seeds</source>
        <translation>Mittel über die Startwerte</translation>
    </message>
    <message>
        <source>Best architectures side by side</source>
        <translation>Beste Architekturen nebeneinander</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Bisher bestes</translation>
    </message>
    <message>
        <source>one axis for each unit</source>
        <translation>eine Achse je Einheit</translation>
    </message>
    <message>
        <source>Select two searches: the best architectures of the first two stand here side by side.</source>
        <translation>Zwei gewählte Suchen zeigen hier ihre besten Architekturen nebeneinander; bei mehr zählen die ersten zwei.</translation>
    </message>
    <message>
        <source>A is the best of %1, B that of %2.</source>
        <translation>A ist die beste von %1, B die von %2.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ComponentModel</name>
    <message>
        <source>not written</source>
        <translation>nicht geschrieben</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1, an</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1, aus</translation>
    </message>
    <message>
        <source>It is on and has nothing to show yet.</source>
        <translation>Sie ist an und hat noch nichts zu zeigen.</translation>
    </message>
    <message>
        <source>component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>≈ tokens</source>
        <translation>≈ Token</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusForm</name>
    <message>
        <source>Kind of the pairs</source>
        <translation>Art der Paare</translation>
    </message>
    <message>
        <source>Source sentences</source>
        <translation>Sätze der Quelle</translation>
    </message>
    <message>
        <source>Target sentences</source>
        <translation>Sätze des Ziels</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>two files, line by line</source>
        <translation>zwei Dateien, Zeile für Zeile</translation>
    </message>
    <message>
        <source>one file, tab-separated</source>
        <translation>eine Datei, durch Tabulator getrennt</translation>
    </message>
    <message>
        <source>translations installed here</source>
        <translation>hier installierte Übersetzungen</translation>
    </message>
    <message>
        <source>folder binarised by fairseq</source>
        <translation>von fairseq binarisierter Ordner</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Both names, such as en,de; by themselves the ends of the files&apos; names</source>
        <translation>Beide Namen, etwa en,de; von selbst die Endungen der Dateinamen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Words at most</source>
        <translation>Wörter, höchstens</translation>
    </message>
    <message>
        <source>Longer sentences are left out with their pairs</source>
        <translation>Längere Sätze bleiben mit ihren Paaren weg</translation>
    </message>
    <message>
        <source>Pieces at most</source>
        <translation>Teilwörter, höchstens</translation>
    </message>
    <message>
        <source>Of a sentence once it is cut into pieces</source>
        <translation>Eines Satzes, sobald er in Teilwörter zerlegt ist</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Ratio at most</source>
        <translation>Verhältnis, höchstens</translation>
    </message>
    <message>
        <source>Of the longer side to the shorter, in words; 0: any</source>
        <translation>Der längeren Seite zur kürzeren, in Wörtern; 0: beliebig</translation>
    </message>
    <message>
        <source>Leave out equal sides</source>
        <translation>Gleiche Seiten weglassen</translation>
    </message>
    <message>
        <source>Leave out duplicates</source>
        <translation>Doppelte weglassen</translation>
    </message>
    <message>
        <source>Held out, valid</source>
        <translation>Zurückgehalten, valid</translation>
    </message>
    <message>
        <source>Pairs drawn at random for validation</source>
        <translation>Zufällig gezogene Paare zur Validierung</translation>
    </message>
    <message>
        <source>Held out, test</source>
        <translation>Zurückgehalten, test</translation>
    </message>
    <message>
        <source>Pairs drawn at random for a test</source>
        <translation>Zufällig gezogene Paare für einen Test</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Of the draws</source>
        <translation>Der Ziehungen</translation>
    </message>
    <message>
        <source>Name of the rest</source>
        <translation>Name des Rests</translation>
    </message>
    <message>
        <source>Name of the split of all pairs that are not held out</source>
        <translation>Name des Teils aus allen Paaren, die nicht zurückgehalten sind</translation>
    </message>
    <message>
        <source>The rest is</source>
        <translation>Der Rest ist</translation>
    </message>
    <message>
        <source>Pieces to learn</source>
        <translation>Zu lernende Teilwörter</translation>
    </message>
    <message>
        <source>Of the vocabulary, by byte-pair encoding (SentencePiece)</source>
        <translation>Des Vokabulars, durch Byte-Pair-Encoding (SentencePiece)</translation>
    </message>
    <message>
        <source>SentencePiece model</source>
        <translation>SentencePiece-Modell</translation>
    </message>
    <message>
        <source>learned from the pairs</source>
        <translation>aus den Paaren gelernt</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Wörterbuch</translation>
    </message>
    <message>
        <source>of all pieces that occur</source>
        <translation>aus allen vorkommenden Teilwörtern</translation>
    </message>
    <message>
        <source>or a model</source>
        <translation>oder ein Modell</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Bereinigung</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>Grammatik</translation>
    </message>
    <message>
        <source>the built-in phrasebook</source>
        <translation>der eingebaute Sprachführer</translation>
    </message>
    <message>
        <source>Languages of the phrasebook</source>
        <translation>Sprachen des Sprachführers</translation>
    </message>
    <message>
        <source>English to German</source>
        <translation>Englisch nach Deutsch</translation>
    </message>
    <message>
        <source>English to French</source>
        <translation>Englisch nach Französisch</translation>
    </message>
    <message>
        <source>German to English</source>
        <translation>Deutsch nach Englisch</translation>
    </message>
    <message>
        <source>German to French</source>
        <translation>Deutsch nach Französisch</translation>
    </message>
    <message>
        <source>French to English</source>
        <translation>Französisch nach Englisch</translation>
    </message>
    <message>
        <source>French to German</source>
        <translation>Französisch nach Deutsch</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>Satzpaare</translation>
    </message>
    <message>
        <source>How many of the phrasebook, no two with the same source</source>
        <translation>Wie viele aus dem Sprachführer, keine zwei mit derselben Quelle</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Times the phrasebook&apos;s own rates of typos, words left out and paraphrases; 0: none</source>
        <translation>Vielfaches der Raten, mit denen der Sprachführer selbst Tippfehler, Auslassungen und Umschreibungen setzt; 0: keine</translation>
    </message>
    <message>
        <source>the shipped one, of everyday sentences</source>
        <translation>die mitgelieferte, mit Alltagssätzen</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusPanel</name>
    <message>
        <source>All %1 pairs.</source>
        <translation>Alle %1 Paare.</translation>
    </message>
    <message>
        <source>The first %1 pairs.</source>
        <translation>Die ersten %1 Paare.</translation>
    </message>
    <message>
        <source>Looking at all pairs</source>
        <translation>Alle Paare werden durchgesehen</translation>
    </message>
    <message>
        <source>Drawing sentences to learn from</source>
        <translation>Sätze zum Lernen werden gezogen</translation>
    </message>
    <message>
        <source>Learning pieces</source>
        <translation>Teilwörter werden gelernt</translation>
    </message>
    <message>
        <source>Cutting into pieces</source>
        <translation>Zerlegung in Teilwörter</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Prepare a corpus</source>
        <translation>Korpus vorbereiten</translation>
    </message>
    <message>
        <source>files may be compressed by gzip</source>
        <translation>Dateien dürfen mit gzip komprimiert sein</translation>
    </message>
    <message>
        <source>First pairs of the corpus</source>
        <translation>Erste Paare des Korpus</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>Fortschritt der Vorbereitung</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>Vorbereiten…</translation>
    </message>
    <message>
        <source>Prepare into a folder</source>
        <translation>In einen Ordner vorbereiten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the preparation</source>
        <translation>Vorbereitung anhalten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard the preparation</source>
        <translation>Vorbereitung verwerfen</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 Teilwörter</translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>%1 Paare</translation>
    </message>
    <message>
        <source>Folder of the corpus, which is to be made</source>
        <translation>Ordner des Korpus, der angelegt wird</translation>
    </message>
    <message>
        <source>Prepare corpus %1</source>
        <translation>Korpus %1 vorbereiten</translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation>Korpus %1 hinzufügen</translation>
    </message>
    <message>
        <source>Draw from the phrasebook</source>
        <translation>Aus dem Sprachführer ziehen</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusSection</name>
    <message>
        <source>%1 to %2, vocabulary of %3</source>
        <translation>%1 nach %2, Vokabular von %3</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>Vorbereiten…</translation>
    </message>
    <message>
        <source>Prepare a corpus</source>
        <translation>Korpus vorbereiten</translation>
    </message>
    <message>
        <source>Makes a corpus of pairs of sentences</source>
        <translation>Macht aus Satzpaaren ein Korpus</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Add a corpus</source>
        <translation>Korpus hinzufügen</translation>
    </message>
    <message>
        <source>Takes a folder as it lies: prepared here, or binarised by fairseq</source>
        <translation>Nimmt einen Ordner, wie er ist: hier vorbereitet oder von fairseq binarisiert</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the corpus</source>
        <translation>Korpus entfernen</translation>
    </message>
    <message>
        <source>Takes the corpus out of the project; its folder stays, and Undo brings it back</source>
        <translation>Nimmt das Korpus aus dem Projekt; sein Ordner bleibt, und Rückgängig bringt es zurück</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>Supernets are trained and scored on pairs of sentences.</source>
        <translation>Supernetze werden mit Satzpaaren trainiert und bewertet.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation>Korpus %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove corpus %1</source>
        <translation>Korpus %1 entfernen</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DemonstrationModel</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation>%1, gezeigt</translation>
    </message>
    <message>
        <source>%1, not shown</source>
        <translation>%1, nicht gezeigt</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DemonstrationsEditor</name>
    <message>
        <source>Demonstrations to choose from</source>
        <translation>Demonstrationen zur Auswahl</translation>
    </message>
    <message>
        <source>The demonstrations of a task appear here. Without a task, a prompt has none.</source>
        <translation>Hier erscheinen die Demonstrationen einer Aufgabe. Ohne Aufgabe hat ein Prompt keine.</translation>
    </message>
    <message>
        <source>Task of the demonstrations</source>
        <translation>Aufgabe der Demonstrationen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Seed of the split whose demonstrations are shown; its test architectures are asked about</source>
        <translation>Startwert der Aufteilung, deren Demonstrationen gezeigt werden; gefragt wird nach ihren Testarchitekturen</translation>
    </message>
    <message>
        <source>Choice of the demonstrations</source>
        <translation>Auswahl der Demonstrationen</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>die ersten</translation>
    </message>
    <message>
        <source>by seed</source>
        <translation>nach Startwert</translation>
    </message>
    <message>
        <source>spread over BLEU</source>
        <translation>über BLEU verteilt</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Number of demonstrations</source>
        <translation>Anzahl der Demonstrationen</translation>
    </message>
    <message>
        <source>At most; the paper shows 10</source>
        <translation>Höchstens; der Artikel zeigt 10</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Seed of the choice</source>
        <translation>Startwert der Auswahl</translation>
    </message>
    <message>
        <source>As Python&apos;s random draws</source>
        <translation>Wie random von Python zieht</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n gezeigt</numerusform>
            <numerusform>%n gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of which %2 are not of this split</source>
        <translation>%1, davon %2 nicht aus dieser Aufteilung</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DifferenceModel</name>
    <message>
        <source>%1: scores asked</source>
        <translation>%1: erfragte Werte</translation>
    </message>
    <message>
        <source>%1: scores saved by reuse</source>
        <translation>%1: Werte, durch Wiederverwendung gespart</translation>
    </message>
    <message>
        <source>%1: seconds</source>
        <translation>%1: Sekunden</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>parents</source>
        <translation>Eltern</translation>
    </message>
    <message>
        <source>mutations</source>
        <translation>Mutationen</translation>
    </message>
    <message>
        <source>crossovers</source>
        <translation>Kreuzungen</translation>
    </message>
    <message>
        <source>mutation probability</source>
        <translation>Mutationsrate</translation>
    </message>
    <message>
        <source>limit: latency, ms</source>
        <translation>Grenze: Latenz, ms</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>limit: GFLOPs</source>
        <translation>Grenze: GFLOPs</translation>
    </message>
    <message>
        <source>limit: parameters, million</source>
        <translation>Grenze: Parameter, Millionen</translation>
    </message>
    <message>
        <source>finished iterations</source>
        <translation>fertige Iterationen</translation>
    </message>
    <message>
        <source>latencies asked</source>
        <translation>erfragte Latenzen</translation>
    </message>
    <message>
        <source>unit of the score</source>
        <translation>Einheit des Werts</translation>
    </message>
    <message>
        <source>best score</source>
        <translation>bester Wert</translation>
    </message>
    <message>
        <source>found in iteration</source>
        <translation>gefunden in Iteration</translation>
    </message>
    <message>
        <source>best: latency, ms</source>
        <translation>beste: Latenz, ms</translation>
    </message>
    <message>
        <source>best: GFLOPs</source>
        <translation>beste: GFLOPs</translation>
    </message>
    <message>
        <source>best: parameters, million</source>
        <translation>beste: Parameter, Millionen</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>beste: %1</translation>
    </message>
    <message>
        <source>what differs</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>search space</source>
        <translation>Suchraum</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>tokens a batch</source>
        <translation>Token je Stapel</translation>
    </message>
    <message>
        <source>batches an update</source>
        <translation>Stapel je Update</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>first rate</source>
        <translation>Anfangsrate</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>longest gradient</source>
        <translation>längster Gradient</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>attention dropout</source>
        <translation>Attention-Dropout</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>Label-Smoothing</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>router width</source>
        <translation>Router-Breite</translation>
    </message>
    <message>
        <source>router dropout</source>
        <translation>Router-Dropout</translation>
    </message>
    <message>
        <source>validate every</source>
        <translation>validieren alle</translation>
    </message>
    <message>
        <source>save every</source>
        <translation>sichern alle</translation>
    </message>
    <message>
        <source>%1: of these known from other searches</source>
        <translation>%1: davon aus anderen Suchen bekannt</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>average</source>
        <translation>Mittel</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DistilPage</name>
    <message numerus="yes">
        <source>network, %n held-out labels</source>
        <translation>
            <numerusform>Netz, %n zurückgehaltener Zielwert</numerusform>
            <numerusform>Netz, %n zurückgehaltene Zielwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>network, truth of %n architectures</source>
        <translation>
            <numerusform>Netz, Wahrheit von %n Architektur</numerusform>
            <numerusform>Netz, Wahrheit von %n Architekturen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>teacher, truth of %n architectures</source>
        <translation>
            <numerusform>Lehrer, Wahrheit von %n Architektur</numerusform>
            <numerusform>Lehrer, Wahrheit von %n Architekturen</numerusform>
        </translation>
    </message>
    <message>
        <source>A program is not called for it, and neither is the teacher of another split.</source>
        <translation>Ein Programm wird dafür nicht aufgerufen, ebenso wenig der Lehrer einer anderen Aufteilung.</translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n Zielwert</numerusform>
            <numerusform>%n Zielwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 labels, %2 held out</source>
        <translation>%1 Zielwerte, %2 zurückgehalten</translation>
    </message>
    <message>
        <source>%1 · in training</source>
        <translation>%1 · im Training</translation>
    </message>
    <message>
        <source>%1 · trained</source>
        <translation>%1 · trainiert</translation>
    </message>
    <message>
        <source>%1 · failed</source>
        <translation>%1 · fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 · stopped</source>
        <translation>%1 · angehalten</translation>
    </message>
    <message>
        <source>Distil</source>
        <translation>Destillation</translation>
    </message>
    <message>
        <source>Here a small network learns from the labels of an expensive predictor, so that a search asks the network and not its teacher: what the labels cost, how it learns, and how far it is from its teacher.</source>
        <translation>Hier lernt ein kleines Netz aus den Zielwerten eines teuren Prädiktors, damit eine Suche das Netz fragt und nicht seinen Lehrer: was die Zielwerte kosten, wie es lernt und wie weit es von seinem Lehrer abweicht.</translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>Keine Aufgabe ist offen. Das Beispiel zeigt alles mit erfundenen Zahlen und braucht kein Netz.</translation>
    </message>
    <message>
        <source>Networks of the project</source>
        <translation>Netze des Projekts</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Network as safetensors…</source>
        <translation>Netz als safetensors…</translation>
    </message>
    <message>
        <source>Copy as predictor</source>
        <translation>Als Prädiktor kopieren</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Als Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>As commands</source>
        <translation>Als Befehle</translation>
    </message>
    <message>
        <source>Before Start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>what it asks for and what that costs</source>
        <translation>was erfragt wird und was das kostet</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>How good the network is</source>
        <translation>Wie gut das Netz ist</translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation>Wie gut es ist</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>held out: labels that it never sees</source>
        <translation>zurückgehalten: Zielwerte, die es nie sieht</translation>
    </message>
    <message>
        <source>Network against teacher</source>
        <translation>Netz gegen Lehrer</translation>
    </message>
    <message>
        <source>the nearer the diagonal, the better</source>
        <translation>je näher an der Diagonale, desto besser</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>what more examples bring</source>
        <translation>was mehr Beispiele bringen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measure the learning curve</source>
        <translation>Lernkurve messen</translation>
    </message>
    <message>
        <source>Trains networks on parts of the labels, each size three times</source>
        <translation>Trainiert Netze mit Teilen der Zielwerte, jede Größe dreimal</translation>
    </message>
    <message>
        <source>teacher %1, network %2</source>
        <translation>Lehrer %1, Netz %2</translation>
    </message>
    <message>
        <source>%1 examples: %2</source>
        <translation>%1 Beispiele: %2</translation>
    </message>
    <message>
        <source>%1 Training takes about %2.</source>
        <translation>%1 Das Training dauert etwa %2.</translation>
    </message>
    <message>
        <source>Counting what is labelled already…</source>
        <translation>Vorhandene Zielwerte werden gezählt…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>what is labelled stays in the project</source>
        <translation>vorhandene Zielwerte bleiben im Projekt</translation>
    </message>
    <message>
        <source>%1 · no. %2</source>
        <translation>%1 · Nr. %2</translation>
    </message>
    <message>
        <source>The held-out error, and both against the truth, appear here when a network is trained.</source>
        <translation>Hier erscheinen der zurückgehaltene Fehler und beide gegen die Wahrheit, sobald ein Netz trainiert ist.</translation>
    </message>
    <message>
        <source>It is not trained yet.</source>
        <translation>Es ist noch nicht trainiert.</translation>
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
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Distil %1</source>
        <translation>%1 destillieren</translation>
    </message>
    <message>
        <source>Save the network</source>
        <translation>Netz speichern</translation>
    </message>
    <message>
        <source>Networks (*.safetensors)</source>
        <translation>Netze (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DistilSettings</name>
    <message>
        <source>Labels</source>
        <translation>Zielwerte</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Seed of the split whose demonstrations teachers are fitted to</source>
        <translation>Startwert der Aufteilung, an deren Demonstrationen Lehrer angepasst werden</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>Any predictor: a name, ensemble:P+Q, exec:PROGRAM, llm:PROMPT by the project&apos;s replies</source>
        <translation>Ein beliebiger Prädiktor: ein Name, ensemble:P+Q, exec:PROGRAM, llm:PROMPT nach den Antworten im Projekt</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Random architectures that the teacher labels</source>
        <translation>Zufällige Architekturen, deren Zielwerte der Lehrer gibt</translation>
    </message>
    <message>
        <source>Sample seed</source>
        <translation>Startwert, Ziehung</translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation>Der zufälligen Architekturen</translation>
    </message>
    <message>
        <source>Held out, %</source>
        <translation>Zurückgehalten, %</translation>
    </message>
    <message>
        <source>Labels that no network learns from, to judge it by</source>
        <translation>Zielwerte, aus denen kein Netz lernt und an denen es gemessen wird</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Recommended: ours, normalised and small. Paper: as published</source>
        <translation>Empfohlen: unsere, normiert und klein. Artikel: wie veröffentlicht</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>10 averages</source>
        <translation>10 Mittel</translation>
    </message>
    <message>
        <source>per layer</source>
        <translation>je Schicht</translation>
    </message>
    <message>
        <source>10 averages (HAT)</source>
        <translation>10 Mittel (HAT)</translation>
    </message>
    <message>
        <source>per layer (raw)</source>
        <translation>je Schicht (roh)</translation>
    </message>
    <message>
        <source>What the network sees of an architecture</source>
        <translation>Was das Netz von einer Architektur sieht</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Of each hidden layer</source>
        <translation>Jeder verborgenen Schicht</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Verborgene Schichten</translation>
    </message>
    <message>
        <source>Between features and value</source>
        <translation>Zwischen Merkmalen und Wert</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Of Adam, at its highest</source>
        <translation>Von Adam, am höchsten Punkt</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Labels of one step</source>
        <translation>Zielwerte eines Schritts</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Of each network</source>
        <translation>Jedes Netzes</translation>
    </message>
    <message>
        <source>Seeds averaged</source>
        <translation>Gemittelte Netze</translation>
    </message>
    <message>
        <source>Networks whose mean becomes one network</source>
        <translation>Netze, deren Mittel ein Netz wird</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Of the first weights and the batches</source>
        <translation>Der ersten Gewichte und der Stapel</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>„%1“ geändert</translation>
    </message>
    <message>
        <source>Its search space is sampled, its test architectures judge</source>
        <translation>Aus ihrem Suchraum wird gezogen, an ihren Testarchitekturen gemessen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::EndpointDialog</name>
    <message>
        <source>Azure OpenAI (v1)</source>
        <translation>Azure OpenAI (v1)</translation>
    </message>
    <message>
        <source>Azure OpenAI (classic)</source>
        <translation>Azure OpenAI (klassisch)</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Ein anderer</translation>
    </message>
    <message>
        <source>answers by a JSON schema</source>
        <translation>Antworten nach einem JSON-Schema</translation>
    </message>
    <message>
        <source>probabilities of tokens</source>
        <translation>Wahrscheinlichkeiten der Token</translation>
    </message>
    <message>
        <source>repeatable draws</source>
        <translation>wiederholbare Ziehungen</translation>
    </message>
    <message>
        <source>several samples in one call</source>
        <translation>mehrere Stichproben je Aufruf</translation>
    </message>
    <message>
        <source>temperatures of one&apos;s own</source>
        <translation>eigene Temperaturen</translation>
    </message>
    <message>
        <source>the share of tokens drawn from</source>
        <translation>Anteil der Token, aus denen gezogen wird</translation>
    </message>
    <message>
        <source>token limit, new name</source>
        <translation>Token-Grenze, neuer Name</translation>
    </message>
    <message>
        <source>token limit, old name</source>
        <translation>Token-Grenze, alter Name</translation>
    </message>
    <message>
        <source>usage of answers in pieces</source>
        <translation>Verbrauch bei stückweisen Antworten</translation>
    </message>
    <message>
        <source>Endpoints of language models</source>
        <translation>Endpunkte von Sprachmodellen</translation>
    </message>
    <message numerus="yes">
        <source>It answers: %n models.</source>
        <translation>
            <numerusform>Er antwortet: %n Modell.</numerusform>
            <numerusform>Er antwortet: %n Modelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Probed: what is refused is left out from now on.</source>
        <translation>Geprüft: Was abgelehnt wird, bleibt von nun an weg.</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the endpoint</source>
        <translation>Endpunkt entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Speaks as</source>
        <translation>Spricht wie</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>its name; on Azure the deployment&apos;s</source>
        <translation>sein Name; bei Azure der des Deployments</translation>
    </message>
    <message>
        <source>Key is kept</source>
        <translation>Schlüsselablage</translation>
    </message>
    <message>
        <source>in the desktop&apos;s keychain</source>
        <translation>im Schlüsselbund des Desktops</translation>
    </message>
    <message>
        <source>for this run only</source>
        <translation>nur für diesen Lauf</translation>
    </message>
    <message>
        <source>in the environment: FORESEARCH_API_KEY</source>
        <translation>in der Umgebung: FORESEARCH_API_KEY</translation>
    </message>
    <message>
        <source>nowhere: none is needed</source>
        <translation>nirgends: keiner ist nötig</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Tiny calls find out what the model accepts; they cost a few tokens</source>
        <translation>Winzige Aufrufe finden heraus, was das Modell annimmt; sie kosten ein paar Token</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Gesichert.</translation>
    </message>
    <message>
        <source>GPT-4 and ChatGPT of June 2023, the paper&apos;s models, were shut down at OpenAI on 2026-10-23. What they said can be replayed from kept replies; new questions need one of these models.</source>
        <translation>GPT-4 und ChatGPT vom Juni 2023, die Modelle des Artikels, wurden bei OpenAI am 23.10.2026 abgeschaltet. Was sie sagten, lässt sich aus vorhandenen Antworten wiedergeben; neue Fragen brauchen eines dieser Modelle.</translation>
    </message>
    <message>
        <source>What is known of the endpoint</source>
        <translation>Was vom Endpunkt bekannt ist</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>What the model accepts</source>
        <translation>Was das Modell annimmt</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>shut down on</source>
        <translation>abgeschaltet am</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>wozu er dient</translation>
    </message>
    <message>
        <source>Models of the endpoint</source>
        <translation>Modelle des Endpunkts</translation>
    </message>
    <message>
        <source>Test the connection to see which models there are, and until when.</source>
        <translation>Ein Test der Verbindung zeigt, welche Modelle es gibt und bis wann.</translation>
    </message>
    <message>
        <source>Probe a model to see what it accepts.</source>
        <translation>Das Prüfen eines Modells zeigt, was es annimmt.</translation>
    </message>
    <message>
        <source>one is kept; enter another to replace it</source>
        <translation>einer ist gesichert; ein anderer ersetzt ihn</translation>
    </message>
    <message>
        <source>paste it here</source>
        <translation>hier einfügen</translation>
    </message>
    <message>
        <source>The variable has to be set before the program starts.</source>
        <translation>Die Variable muss vor dem Start des Programms gesetzt sein.</translation>
    </message>
    <message>
        <source>It is in no project, settings file or picture, and is not shown again.</source>
        <translation>Er steht in keinem Projekt, keiner Einstellungsdatei und keinem Bild und wird nicht wieder gezeigt.</translation>
    </message>
    <message>
        <source>%1, gone</source>
        <translation>%1, abgeschaltet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Stop testing</source>
        <translation>Test anhalten</translation>
    </message>
    <message>
        <source>Stop probing</source>
        <translation>Prüfen anhalten</translation>
    </message>
    <message>
        <source>Asking for the list of models…</source>
        <translation>Die Liste der Modelle wird erfragt…</translation>
    </message>
    <message>
        <source>Asking what %1 accepts…</source>
        <translation>Es wird erfragt, was %1 annimmt…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Name a model first: it is what is probed.</source>
        <translation>Erst ein Modell nennen: Geprüft wird das Modell.</translation>
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
    <name>foresearch::ui::GenerationModel</name>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>elite</source>
        <translation>Elite</translation>
    </message>
    <message>
        <source>mutation of %1</source>
        <translation>Mutation von %1</translation>
    </message>
    <message>
        <source>crossover of %1 and %2</source>
        <translation>Kreuzung von %1 und %2</translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation>Encoder / Decoder</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>Latenz, ms</translation>
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
        <source>origin</source>
        <translation>Herkunft</translation>
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
    <name>foresearch::ui::IndividualPanel</name>
    <message>
        <source>What is shown of the architecture</source>
        <translation>Was von der Architektur gezeigt wird</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the architecture</source>
        <translation>Architektur kopieren</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Senden an</translation>
    </message>
    <message>
        <source>Send the architecture to another stage</source>
        <translation>Architektur an eine andere Stufe senden</translation>
    </message>
    <message>
        <source>Line of ancestors</source>
        <translation>Ahnenreihe</translation>
    </message>
    <message>
        <source>Scores by every predictor</source>
        <translation>Werte nach jedem Prädiktor</translation>
    </message>
    <message>
        <source>Architectures of the search side by side</source>
        <translation>Architekturen der Suche nebeneinander</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>As HAT&apos;s yml</source>
        <translation>Als yml von HAT</translation>
    </message>
    <message>
        <source>As prompt lines</source>
        <translation>Als Prompt-Zeilen</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Bisher beste</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 GFLOPs</source>
        <translation>%1 GFLOPs</translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation>%1 Millionen Parameter</translation>
    </message>
    <message>
        <source>No. %1: %2</source>
        <translation>Nr. %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The line of nearest parents; %n more ancestors gave to crossovers (the other Lineage tab draws them all).</source>
        <translation>
            <numerusform>Die Reihe der nächsten Eltern; %n weiterer Vorfahr trug zu Kreuzungen bei (der andere Reiter „Abstammung“ zeichnet alle).</numerusform>
            <numerusform>Die Reihe der nächsten Eltern; %n weitere Vorfahren trugen zu Kreuzungen bei (der andere Reiter „Abstammung“ zeichnet alle).</numerusform>
        </translation>
    </message>
    <message>
        <source>The line of parents, back to the one that was drawn at random.</source>
        <translation>Die Reihe der Eltern, zurück bis zur zufällig gezogenen Architektur.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>B is the best so far. With Ctrl a second dot or row takes its place.</source>
        <translation>B ist die bisher beste. Mit Strg tritt ein zweiter Punkt oder eine zweite Zeile an ihre Stelle.</translation>
    </message>
    <message>
        <source>Choose a dot or a row: it stands here beside the best.</source>
        <translation>Ein gewählter Punkt oder eine gewählte Zeile steht hier neben der besten.</translation>
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
    <name>foresearch::ui::LatencyForm</name>
    <message>
        <source>Name of this machine</source>
        <translation>Name dieses Rechners</translation>
    </message>
    <message>
        <source>Under which the project keeps its latencies, and a search limits them</source>
        <translation>Unter dem das Projekt seine Latenzen aufhebt und eine Suche sie begrenzt</translation>
    </message>
    <message>
        <source>Source ids</source>
        <translation>Quell-IDs</translation>
    </message>
    <message>
        <source>Of the sentence, its end included</source>
        <translation>Des Satzes, sein Ende eingeschlossen</translation>
    </message>
    <message>
        <source>Target ids</source>
        <translation>Ziel-IDs</translation>
    </message>
    <message>
        <source>That the decoder says</source>
        <translation>Die der Decoder sagt</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>Beam</translation>
    </message>
    <message>
        <source>Hypotheses side by side</source>
        <translation>Hypothesen nebeneinander</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Timed runs of an architecture; fewer where they take more than 3 s</source>
        <translation>Gemessene Läufe je Architektur; weniger, wo sie länger als 3 s dauern</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>Selected architectures</source>
        <translation>Gewählte Architekturen</translation>
    </message>
    <message>
        <source>Random architectures of the space</source>
        <translation>Zufällige Architekturen des Raums</translation>
    </message>
    <message>
        <source>A predictor of this machine&apos;s latencies learns from some hundred random ones</source>
        <translation>Ein Prädiktor der Latenzen dieses Rechners lernt aus einigen hundert zufälligen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Random ones in the end</source>
        <translation>Zufällige am Ende</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation>Der zufälligen Architekturen</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LatencyPanel</name>
    <message>
        <source>%1 on %2: %3 ids to %4, beam %5, %6 repetitions, seed %7</source>
        <translation>%1 auf %2: %3 IDs zu %4, Beam %5, %6 Wiederholungen, Startwert %7</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>tau</source>
        <translation>Tau</translation>
    </message>
    <message>
        <source>on this machine, single precision, one thread, one sentence at a time</source>
        <translation>auf diesem Rechner, einfache Genauigkeit, ein Thread, ein Satz auf einmal</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Import latencies</source>
        <translation>Latenzen importieren</translation>
    </message>
    <message>
        <source>Files of other machines: of Export here or of `foresearch-cli latency dataset`</source>
        <translation>Dateien anderer Rechner: von Exportieren hier oder von `foresearch-cli latency dataset`</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export latencies</source>
        <translation>Latenzen exportieren</translation>
    </message>
    <message>
        <source>The machine&apos;s latencies as a file to give away</source>
        <translation>Die Latenzen des Rechners als Datei zum Weitergeben</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Fit the latency predictor</source>
        <translation>Latenzprädiktor anpassen</translation>
    </message>
    <message>
        <source>A network learns the machine&apos;s latencies; a search takes it by the machine&apos;s name</source>
        <translation>Ein Netz lernt die Latenzen des Rechners; eine Suche nimmt es unter dessen Namen</translation>
    </message>
    <message>
        <source>Machines of the project</source>
        <translation>Rechner des Projekts</translation>
    </message>
    <message>
        <source>Machines whose latencies are measured or imported appear here.</source>
        <translation>Hier erscheinen Rechner, deren Latenzen gemessen oder importiert sind.</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>This machine needs a name.</source>
        <translation>Dieser Rechner braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1 measured so far, %2 are wanted.</source>
        <translation>%1 bisher gemessen, %2 gewünscht.</translation>
    </message>
    <message>
        <source>None measured so far. They take some seconds each; what is measured stays when it is stopped.</source>
        <translation>Noch keine gemessen. Jede dauert einige Sekunden; Gemessenes bleibt, wenn angehalten wird.</translation>
    </message>
    <message>
        <source>Select architectures in the table above.</source>
        <translation>Oben in der Tabelle Architekturen wählen.</translation>
    </message>
    <message>
        <source>%1 selected, %2 of them measured.</source>
        <translation>%1 gewählt, davon %2 gemessen.</translation>
    </message>
    <message>
        <source>%1 ms on %2: encoder %3 ± %4, decoder %5 ± %6, %7 repetitions</source>
        <translation>%1 ms auf %2: Encoder %3 ± %4, Decoder %5 ± %6, %7 Wiederholungen</translation>
    </message>
    <message>
        <source>%1 is too noisy to rank architectures: both halves of the measurement order them with Kendall&apos;s tau %2, expected at least %3.</source>
        <translation>%1 ist zu unruhig, um Architekturen zu ordnen: Beide Hälften der Messung ordnen sie mit Kendalls Tau %2, erwartet mindestens %3.</translation>
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
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>waits until another computation ends</source>
        <translation>wartet, bis eine andere Rechnung endet</translation>
    </message>
    <message>
        <source>a network learns the latencies</source>
        <translation>ein Netz lernt die Latenzen</translation>
    </message>
    <message>
        <source>%1 of %2 architectures</source>
        <translation>%1 von %2 Architekturen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Measure latencies of %1</source>
        <translation>Latenzen von %1 messen</translation>
    </message>
    <message>
        <source>Fit the latencies of %1</source>
        <translation>Latenzen von %1 anpassen</translation>
    </message>
    <message>
        <source>Latencies (*.jsonl);;All files (*)</source>
        <translation>Latenzen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Latencies (*.jsonl)</source>
        <translation>Latenzen (*.jsonl)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>angepasst</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Limits</name>
    <message>
        <source>≤ %1 ms on %2</source>
        <translation>≤ %1 ms auf %2</translation>
    </message>
    <message>
        <source>≤ %1 GFLOPs</source>
        <translation>≤ %1 GFLOPs</translation>
    </message>
    <message>
        <source>≤ %1 million parameters</source>
        <translation>≤ %1 Millionen Parameter</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>keine Grenzen</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LineageModel</name>
    <message>
        <source>%1 by %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>drawn from the space</source>
        <translation>aus dem Raum gezogen</translation>
    </message>
    <message>
        <source>only what is not used</source>
        <translation>nur Ungenutztes</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>what changed</source>
        <translation>was sich änderte</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LlmPanel</name>
    <message>
        <source>Ask language models</source>
        <translation>Sprachmodelle fragen</translation>
    </message>
    <message>
        <source>every reply is kept in the project before it is used</source>
        <translation>jede Antwort wird im Projekt gesichert, bevor sie verwendet wird</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Endpoints…</source>
        <translation>Endpunkte…</translation>
    </message>
    <message>
        <source>Enter an address and a key, test the connection, see what models there are</source>
        <translation>Adresse und Schlüssel eingeben, die Verbindung testen, die Modelle sehen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>its name; on Azure the deployment&apos;s</source>
        <translation>sein Name; bei Azure der des Deployments</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>A predictor is in the table when it has answered for every seed</source>
        <translation>Ein Prädiktor steht in der Tabelle, sobald er für jeden Startwert geantwortet hat</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Calls for each architecture</source>
        <translation>Aufrufe je Architektur</translation>
    </message>
    <message>
        <source>Of the samples</source>
        <translation>Der Stichproben</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>What the samples of an architecture become</source>
        <translation>Was aus den Stichproben einer Architektur wird</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>0 for the same answer each time; its own: the model&apos;s, where it takes no other</source>
        <translation>0 für jedes Mal dieselbe Antwort; eigene: die des Modells, wo es keine andere nimmt</translation>
    </message>
    <message>
        <source>Answers from</source>
        <translation>Antworten aus</translation>
    </message>
    <message>
        <source>Kept replies, else the endpoint</source>
        <translation>Vorhandene Antworten, sonst der Endpunkt</translation>
    </message>
    <message>
        <source>Kept replies only (replay)</source>
        <translation>Nur vorhandene Antworten (Wiedergabe)</translation>
    </message>
    <message>
        <source>A replay needs no network and no key</source>
        <translation>Eine Wiedergabe braucht kein Netz und keinen Schlüssel</translation>
    </message>
    <message>
        <source>At most, in dollars</source>
        <translation>Höchstens, in Dollar</translation>
    </message>
    <message>
        <source>No call is made that might pass this</source>
        <translation>Kein Aufruf erfolgt, der dies überschreiten könnte</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>At most, in calls</source>
        <translation>Höchstens, in Aufrufen</translation>
    </message>
    <message>
        <source>Calls of one run</source>
        <translation>Aufrufe eines Laufs</translation>
    </message>
    <message>
        <source>At most, in tokens</source>
        <translation>Höchstens, in Token</translation>
    </message>
    <message>
        <source>Prompt and answer tokens of one run</source>
        <translation>Token von Prompts und Antworten eines Laufs</translation>
    </message>
    <message>
        <source>Ask about the demonstrations too</source>
        <translation>Auch nach den Demonstrationen fragen</translation>
    </message>
    <message>
        <source>Calibration learns from what the model says of them</source>
        <translation>Die Kalibrierung lernt aus dem, was das Modell über sie sagt</translation>
    </message>
    <message>
        <source>Ask about the demonstrations</source>
        <translation>Nach den Demonstrationen fragen</translation>
    </message>
    <message>
        <source>Replies of all questions</source>
        <translation>Antworten auf alle Fragen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the questions</source>
        <translation>Fragen schließen</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>„%1“ geändert</translation>
    </message>
    <message>
        <source>none entered yet</source>
        <translation>noch keiner eingegeben</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>einen wählen</translation>
    </message>
    <message>
        <source>shut down on %1</source>
        <translation>abgeschaltet am %1</translation>
    </message>
    <message numerus="yes">
        <source>Ladder, %n prompts</source>
        <translation>
            <numerusform>Leiter, %n Prompt</numerusform>
            <numerusform>Leiter, %n Prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n Prompt</numerusform>
            <numerusform>%n Prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole ladder</source>
        <translation>Die ganze Leiter</translation>
    </message>
    <message>
        <source>The whole prompt only</source>
        <translation>Nur der ganze Prompt</translation>
    </message>
    <message>
        <source>The project&apos;s prompt of this name</source>
        <translation>Der Prompt dieses Namens im Projekt</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
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
        <source>Replay</source>
        <translation>Wiedergeben</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source> · the model is shut down on %1</source>
        <translation> · das Modell wird am %1 abgeschaltet</translation>
    </message>
    <message>
        <source>Enter an endpoint first: “Endpoints…”.</source>
        <translation>Erst einen Endpunkt eingeben: „Endpunkte…“.</translation>
    </message>
    <message>
        <source>The project names an endpoint that is none of yours: enter its address and key to ask it, or replay the kept replies.</source>
        <translation>Das Projekt nennt einen Endpunkt, der hier nicht eingetragen ist: Zum Fragen Adresse und Schlüssel eingeben, oder die vorhandenen Antworten wiedergeben.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>All replies are kept; Continue asks for the %n that are missing.</source>
        <translation>
            <numerusform>Alle Antworten sind gesichert; „Fortsetzen“ fragt nach der %n, die fehlt.</numerusform>
            <numerusform>Alle Antworten sind gesichert; „Fortsetzen“ fragt nach den %n, die fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replay %1</source>
        <translation>%1 wiedergeben</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>%1 fragen</translation>
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
    <message>
        <source>Nothing here is called so.</source>
        <translation>So heißt hier nichts.</translation>
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
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
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
    <message>
        <source>Distil</source>
        <translation>Destillation</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>&amp;Endpoints of language models…</source>
        <translation>&amp;Endpunkte von Sprachmodellen…</translation>
    </message>
    <message>
        <source>Addresses, keys and models that can be asked</source>
        <translation>Adressen, Schlüssel und Modelle, die sich fragen lassen</translation>
    </message>
    <message>
        <source>Finds actions, prompts and architectures by their name</source>
        <translation>Findet Aktionen, Prompts und Architekturen nach ihrem Namen</translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation>Supernetz</translation>
    </message>
    <message>
        <source>Add supernet</source>
        <translation>Supernetz hinzufügen</translation>
    </message>
    <message>
        <source>Train from scratch</source>
        <translation>Von Grund auf trainieren</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
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
    <name>foresearch::ui::PairPreviewModel</name>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
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
    <name>foresearch::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
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
        <source>Predictors compared in pairs appear here.</source>
        <translation>Hier erscheinen Prädiktoren im paarweisen Vergleich.</translation>
    </message>
    <message>
        <source>Predictions of the chosen predictors appear here.</source>
        <translation>Hier erscheinen Vorhersagen der gewählten Prädiktoren.</translation>
    </message>
    <message>
        <source>Predictors appear here with their errors and intervals.</source>
        <translation>Hier erscheinen Prädiktoren mit ihren Fehlern und Intervallen.</translation>
    </message>
    <message>
        <source>Ask models…</source>
        <translation>Modelle fragen…</translation>
    </message>
    <message>
        <source>Language models as predictors: what they cost, within a budget, with every reply kept</source>
        <translation>Sprachmodelle als Prädiktoren: was sie kosten, innerhalb eines Budgets, jede Antwort gesichert</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>Copy questions as command line</source>
        <translation>Fragen als Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Largest errors</source>
        <translation>Größte Fehler</translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation>Ohne Wert</translation>
    </message>
    <message>
        <source>Wrongly ordered</source>
        <translation>Falsch geordnet</translation>
    </message>
    <message>
        <source>Predictors disagree</source>
        <translation>Prädiktoren uneins</translation>
    </message>
    <message>
        <source>By the predictors that are selected in the first table</source>
        <translation>Nach den Prädiktoren, die in der ersten Tabelle gewählt sind</translation>
    </message>
    <message>
        <source>Add calibrated and ensemble</source>
        <translation>Kalibriert und Ensemble hinzufügen</translation>
    </message>
    <message>
        <source>What the prompt adds over the controls that need no network: the same model corrected on the demonstrations, and its mean with the regression</source>
        <translation>Was der Prompt gegenüber den Kontrollen ohne Netz bringt: dasselbe Modell, an den Demonstrationen korrigiert, und sein Mittel mit der Regression</translation>
    </message>
    <message>
        <source>What each component of the prompt adds</source>
        <translation>Was jede Komponente des Prompts bringt</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>%1. Mean ± sd over the seeds; in brackets the 95 % interval if other architectures had been drawn.</source>
        <translation>%1. Mittel ± SD über die Startwerte; in Klammern das 95-%-Intervall, wären andere Architekturen gezogen worden.</translation>
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
        <translation>anklickbar</translation>
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
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>the reply&apos;s number is far outside the demonstrations</source>
        <translation>die Zahl der Antwort liegt weit außerhalb der Demonstrationen</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>by a reply that was kept before</source>
        <translation>nach einer schon vorhandenen Antwort</translation>
    </message>
    <message>
        <source>%1: no value. %2</source>
        <translation>%1: kein Wert. %2</translation>
    </message>
    <message>
        <source>By a reply that was kept before: nobody was asked.</source>
        <translation>Nach einer schon vorhandenen Antwort: Niemand wurde gefragt.</translation>
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
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Supernet…</source>
        <translation>Supernetz…</translation>
    </message>
    <message>
        <source>A checkpoint and a corpus to score architectures with</source>
        <translation>Ein Checkpoint und ein Korpus, mit denen Architekturen bewertet werden</translation>
    </message>
    <message>
        <source>A name, or calibrated:P, ensemble:P+Q, stack:P+Q, exec:PROGRAM, distilled:FILE, supernet:FILE@CORPUS.</source>
        <translation>Ein Name oder calibrated:P, ensemble:P+Q, stack:P+Q, exec:PROGRAM, distilled:FILE, supernet:FILE@CORPUS.</translation>
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
        <source>Opens a project that was measured on made-up sentences and shows everything, offline</source>
        <translation>Öffnet ein Projekt, das an erfundenen Sätzen gemessen wurde und alles zeigt, ohne Netz</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
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
    <name>foresearch::ui::PromptEditors</name>
    <message>
        <source>Edit of “%1”</source>
        <translation>„%1“ bearbeitet</translation>
    </message>
    <message>
        <source>Heading of all instructions</source>
        <translation>Überschrift aller Anweisungen</translation>
    </message>
    <message>
        <source>Heading of the instructions</source>
        <translation>Überschrift der Anweisungen</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Heading of the hyperparameters</source>
        <translation>Überschrift der Hyperparameter</translation>
    </message>
    <message>
        <source>Definition: %1</source>
        <translation>Definition: %1</translation>
    </message>
    <message>
        <source>Test architecture in the preview</source>
        <translation>Testarchitektur in der Vorschau</translation>
    </message>
    <message>
        <source>Which one of the split the preview shows; each is asked about in its own prompt</source>
        <translation>Welche der Aufteilung die Vorschau zeigt; nach jeder wird in einem eigenen Prompt gefragt</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Heading (layout of the figure only)</source>
        <translation>Überschrift (nur im Layout der Abbildung)</translation>
    </message>
    <message>
        <source>Heading of the test architecture</source>
        <translation>Überschrift der Testarchitektur</translation>
    </message>
    <message>
        <source>One text. $$$task_examples$$$ and $$$seedarch_examples$$$ stand for the examples; the test architecture follows it.</source>
        <translation>Ein einziger Text. $$$task_examples$$$ und $$$seedarch_examples$$$ stehen für die Beispiele; die Testarchitektur folgt darauf.</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>Text des Prompts</translation>
    </message>
    <message numerus="yes">
        <source>of %n test architectures of seed %1</source>
        <translation>
            <numerusform>von %n Testarchitektur zum Startwert %1</numerusform>
            <numerusform>von %n Testarchitekturen zum Startwert %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a task, the preview shows an arbitrary architecture.</source>
        <translation>Ohne Aufgabe zeigt die Vorschau eine beliebige Architektur.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptPage</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Here a prompt is put together that has a language model predict how good an architecture is: its components switched on and off, the whole text with its tokens and its price, every version.</source>
        <translation>Hier entsteht ein Prompt, mit dem ein Sprachmodell vorhersagt, wie gut eine Architektur ist: seine Komponenten, an- und abschaltbar, der ganze Text mit seinen Token und seinem Preis, jede Version.</translation>
    </message>
    <message>
        <source>No project is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>Kein Projekt ist offen. Das Beispiel zeigt alles mit erfundenen Zahlen und braucht kein Netz.</translation>
    </message>
    <message>
        <source>Another prompt of the project, or a new name for this one</source>
        <translation>Ein anderer Prompt des Projekts oder ein neuer Name für diesen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Make the ablation ladder</source>
        <translation>Ablationsleiter anlegen</translation>
    </message>
    <message>
        <source>Seven prompts with these words, each with one more component than the one before: the last block of the paper&apos;s Table 1</source>
        <translation>Sieben Prompts mit diesen Worten, jeder mit einer Komponente mehr als der vorige: der letzte Block der Tabelle 1 des Artikels</translation>
    </message>
    <message>
        <source>Ablation ladder</source>
        <translation>Ablationsleiter</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>Aus einer Vorlage</translation>
    </message>
    <message>
        <source>Copy of this prompt</source>
        <translation>Kopie dieses Prompts</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Remove this prompt</source>
        <translation>Diesen Prompt entfernen</translation>
    </message>
    <message>
        <source>Removal of a prompt</source>
        <translation>Prompt entfernen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>Text…</translation>
    </message>
    <message>
        <source>Prompt as JSON…</source>
        <translation>Prompt als JSON…</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Als Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Components of the prompt</source>
        <translation>Komponenten des Prompts</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>as the authors&apos; program</source>
        <translation>wie das Programm der Autoren</translation>
    </message>
    <message>
        <source>as the paper&apos;s Figure 3</source>
        <translation>wie Abbildung 3 des Artikels</translation>
    </message>
    <message>
        <source>Program: GFLOPS before BLEU, ends in “BLEU: ”. Figure: numbered examples, BLEU first</source>
        <translation>Programm: GFLOPS vor BLEU, endet auf „BLEU: “. Abbildung: nummerierte Beispiele, BLEU zuerst</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Space switches one on and off</source>
        <translation>Leertaste: an und aus</translation>
    </message>
    <message>
        <source>Text or difference</source>
        <translation>Text oder Unterschied</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Preview of the prompt</source>
        <translation>Vorschau des Prompts</translation>
    </message>
    <message>
        <source>Difference between two versions</source>
        <translation>Unterschied zwischen zwei Versionen</translation>
    </message>
    <message>
        <source>Choose a version at the right: what differs appears here.</source>
        <translation>Rechts eine Version wählen: Hier erscheint, was sich unterscheidet.</translation>
    </message>
    <message>
        <source>Choice of demonstrations</source>
        <translation>Auswahl der Demonstrationen</translation>
    </message>
    <message>
        <source>Choice of task examples</source>
        <translation>Auswahl der Aufgabenbeispiele</translation>
    </message>
    <message>
        <source>“%1” on</source>
        <translation>„%1“ an</translation>
    </message>
    <message>
        <source>“%1” off</source>
        <translation>„%1“ aus</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>„%1“ geändert</translation>
    </message>
    <message>
        <source>Renaming of a prompt</source>
        <translation>Prompt umbenennen</translation>
    </message>
    <message>
        <source>Copy of a prompt</source>
        <translation>Prompt kopieren</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Neuer Prompt</translation>
    </message>
    <message>
        <source>Import a prompt, a template, or a text with marks</source>
        <translation>Prompt, Vorlage oder Text mit Marken importieren</translation>
    </message>
    <message>
        <source>Import of a prompt</source>
        <translation>Prompt importieren</translation>
    </message>
    <message>
        <source>Save the prompt</source>
        <translation>Prompt speichern</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptSide</name>
    <message>
        <source>first version</source>
        <translation>erste Version</translation>
    </message>
    <message>
        <source>choice of examples</source>
        <translation>Auswahl der Beispiele</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was er kostet</translation>
    </message>
    <message>
        <source>Model for the price</source>
        <translation>Modell für den Preis</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Versions of the prompt</source>
        <translation>Versionen des Prompts</translation>
    </message>
    <message>
        <source>Every edit is a version that can be compared and restored. The first one comes with the first edit.</source>
        <translation>Jede Bearbeitung ist eine Version, die sich vergleichen und wiederherstellen lässt. Die erste kommt mit der ersten Bearbeitung.</translation>
    </message>
    <message>
        <source>One is compared with the prompt as it is, two with each other.</source>
        <translation>Eine wird mit dem jetzigen Prompt verglichen, zwei miteinander.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the version</source>
        <translation>Version wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring of a version</source>
        <translation>Version wiederherstellen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>≈ %1 tokens a prompt</source>
        <translation>≈ %1 Token je Prompt</translation>
    </message>
    <message>
        <source>%1 test architectures of %2 splits: ≈ %3 tokens, %4 at the list price</source>
        <translation>%1 Testarchitekturen aus %2 Aufteilungen: ≈ %3 Token, %4 zum Listenpreis</translation>
    </message>
    <message>
        <source>One call costs %1 at the list price. A task says how many there are.</source>
        <translation>Ein Aufruf kostet %1 zum Listenpreis. Wie viele es sind, sagt eine Aufgabe.</translation>
    </message>
    <message>
        <source>$%1 / $%2 a million tokens in / out, as of %3; four bytes are counted as a token.</source>
        <translation>$%1 / $%2 je Million Token ein / aus, Stand %3; vier Bytes zählen als ein Token.</translation>
    </message>
    <message>
        <source>No price is known for this model.</source>
        <translation>Für dieses Modell ist kein Preis bekannt.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptTexts</name>
    <message numerus="yes">
        <source>(%n lines are the same)</source>
        <translation>
            <numerusform>(%n Zeile ist gleich)</numerusform>
            <numerusform>(%n Zeilen sind gleich)</numerusform>
        </translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>Sie sind gleich.</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message numerus="yes">
        <source>%n demonstrations</source>
        <translation>
            <numerusform>%n Demonstration</numerusform>
            <numerusform>%n Demonstrationen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptVersionModel</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>what it changed</source>
        <translation>was sie änderte</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptWords</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Instruction 1</source>
        <translation>Anweisung 1</translation>
    </message>
    <message>
        <source>Instruction 2</source>
        <translation>Anweisung 2</translation>
    </message>
    <message>
        <source>Task examples</source>
        <translation>Aufgabenbeispiele</translation>
    </message>
    <message>
        <source>Instruction 3</source>
        <translation>Anweisung 3</translation>
    </message>
    <message>
        <source>Instruction 4</source>
        <translation>Anweisung 4</translation>
    </message>
    <message>
        <source>Instruction 5</source>
        <translation>Anweisung 5</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>Hyperparameter</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrationen</translation>
    </message>
    <message>
        <source>Test architecture</source>
        <translation>Testarchitektur</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::RepeatModel</name>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>best score</source>
        <translation>bester Wert</translation>
    </message>
    <message>
        <source>best of all</source>
        <translation>bester von allen</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>Latenz, ms</translation>
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
        <source>scores asked</source>
        <translation>erfragte Werte</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReplyPanel</name>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Language model of the reply</source>
        <translation>Sprachmodell der Antwort</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Reply as it came</source>
        <translation>Antwort, wie sie kam</translation>
    </message>
    <message>
        <source>Prompt as it was sent</source>
        <translation>Prompt, wie er gesendet wurde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the reply</source>
        <translation>Antwort schließen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>The architecture is not tested in this split.</source>
        <translation>Die Architektur wird in dieser Aufteilung nicht getestet.</translation>
    </message>
    <message>
        <source>No prediction; the truth is %1 BLEU</source>
        <translation>Keine Vorhersage; die Wahrheit ist %1 BLEU</translation>
    </message>
    <message>
        <source> ± %1</source>
        <translation> ± %1</translation>
    </message>
    <message>
        <source>%1%2 BLEU, %3 above the truth of %4</source>
        <translation>%1%2 BLEU, %3 über der Wahrheit von %4</translation>
    </message>
    <message>
        <source>%1%2 BLEU, %3 below the truth of %4</source>
        <translation>%1%2 BLEU, %3 unter der Wahrheit von %4</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>asked of %1 at %2</source>
        <translation>gefragt: %1 bei %2</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportDetail</name>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Dieses Projekt</translation>
    </message>
    <message>
        <source>Numbers of this project</source>
        <translation>Zahlen dieses Projekts</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>Numbers of the paper</source>
        <translation>Zahlen des Artikels</translation>
    </message>
    <message>
        <source>Which of its tables and figures</source>
        <translation>Welche der Tabellen und Abbildungen</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export of “%1”</source>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>Notes on this table or figure</source>
        <translation>Notizen zu dieser Tabelle oder Abbildung</translation>
    </message>
    <message>
        <source>What a reader should know of it; it goes into the report.</source>
        <translation>Was Lesende darüber wissen sollten; es steht auch im Bericht.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>The project is being read…</source>
        <translation>Das Projekt wird gelesen…</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zur Seite „%1“</translation>
    </message>
    <message>
        <source>Where what it shows is made</source>
        <translation>Wo entsteht, was hier gezeigt wird</translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation>Notizen bearbeiten</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportListModel</name>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>table or figure</source>
        <translation>Tabelle oder Abbildung</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Here the project becomes a paper&apos;s tables and figures, each beside the published one, with what every number came from, in one folder.</source>
        <translation>Hier wird das Projekt zu den Tabellen und Abbildungen eines Artikels, jede neben der veröffentlichten und mit der Herkunft jeder Zahl, in einem Ordner.</translation>
    </message>
    <message>
        <source>No project is open. The example has architectures with made-up numbers; what it can show is listed here.</source>
        <translation>Kein Projekt ist offen. Das Beispiel hat Architekturen mit erfundenen Zahlen; was es zeigen kann, steht hier.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Nothing is left of a report that was stopped</source>
        <translation>Von einem angehaltenen Bericht bleibt nichts zurück</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alles exportieren…</translation>
    </message>
    <message>
        <source>Figures as PDF, SVG and PNG, tables as CSV, LaTeX and Markdown, and what each number came from, in a new folder</source>
        <translation>Abbildungen als PDF, SVG und PNG, Tabellen als CSV, LaTeX und Markdown und die Herkunft jeder Zahl, in einem neuen Ordner</translation>
    </message>
    <message>
        <source>Tables and figures of the report</source>
        <translation>Tabellen und Abbildungen des Berichts</translation>
    </message>
    <message>
        <source>The tables and figures appear here.</source>
        <translation>Hier erscheinen die Tabellen und Abbildungen.</translation>
    </message>
    <message>
        <source>Notes of the report</source>
        <translation>Notizen zum Bericht</translation>
    </message>
    <message>
        <source>What a reader should know first.</source>
        <translation>Was Lesende zuerst wissen sollten.</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 ready</source>
        <translation>%1 · %2 von %3 bereit</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Edit notes of the report</source>
        <translation>Notizen zum Bericht bearbeiten</translation>
    </message>
    <message>
        <source>%1 report</source>
        <translation>%1 Bericht</translation>
    </message>
    <message>
        <source>New folder for the report</source>
        <translation>Neuer Ordner für den Bericht</translation>
    </message>
    <message>
        <source>Write the report %1</source>
        <translation>Bericht %1 schreiben</translation>
    </message>
    <message numerus="yes">
        <source>The report is in %1: %n tables and figures; %2 still wait.</source>
        <translation>
            <numerusform>Der Bericht liegt in %1: %n Tabelle oder Abbildung; %2 warten noch.</numerusform>
            <numerusform>Der Bericht liegt in %1: %n Tabellen und Abbildungen; %2 warten noch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportTableModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ScheduleCard</name>
    <message>
        <source>Predictor schedule</source>
        <translation>Zeitplan der Prädiktoren</translation>
    </message>
    <message>
        <source>Another predictor</source>
        <translation>Weiterer Prädiktor</translation>
    </message>
    <message>
        <source>Drag an edge to move the hand-over, or paint cells with the chosen predictor</source>
        <translation>Eine gezogene Kante verschiebt die Übergabe; der gewählte Prädiktor lässt sich auf Zellen malen</translation>
    </message>
    <message>
        <source>add: distilled:FILE, exec:…</source>
        <translation>neu: distilled:FILE, exec:…</translation>
    </message>
    <message>
        <source>Paint with this predictor (key %1)</source>
        <translation>Mit diesem Prädiktor malen (Taste %1)</translation>
    </message>
    <message>
        <source>Supernet…</source>
        <translation>Supernetz…</translation>
    </message>
    <message>
        <source>A checkpoint and a corpus to score architectures with</source>
        <translation>Ein Checkpoint und ein Korpus, mit denen Architekturen bewertet werden</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic hand-over</source>
        <translation>Automatische Übergabe</translation>
    </message>
    <message>
        <source>One predictor scores until its ranking no longer agrees with that of another, which then takes over</source>
        <translation>Ein Prädiktor bewertet, bis seine Rangfolge nicht mehr zu der eines anderen passt, der dann übernimmt</translation>
    </message>
    <message>
        <source>Predictor before the hand-over</source>
        <translation>Prädiktor vor der Übergabe</translation>
    </message>
    <message>
        <source>Predictor after the hand-over</source>
        <translation>Prädiktor nach der Übergabe</translation>
    </message>
    <message>
        <source>Tau that still holds</source>
        <translation>Tau, das noch genügt</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau between both: less of it in three resamples of four hands over</source>
        <translation>Kendalls Tau zwischen beiden: Liegt es in drei von vier Neuziehungen darunter, wird übergeben</translation>
    </message>
    <message>
        <source>Candidates that both score</source>
        <translation>Kandidaten, die beide bewerten</translation>
    </message>
    <message>
        <source>In each iteration before the hand-over</source>
        <translation>In jeder Iteration vor der Übergabe</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>zu</translation>
    </message>
    <message>
        <source>below a tau of</source>
        <translation>unter einem Tau von</translation>
    </message>
    <message>
        <source>over</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>candidates an iteration</source>
        <translation>Kandidaten je Iteration</translation>
    </message>
    <message>
        <source>choose two predictors for the hand-over</source>
        <translation>zwei Prädiktoren für die Übergabe wählen</translation>
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
    <message>
        <source>%1, handed over in iteration %2</source>
        <translation>%1, übergeben in Iteration %2</translation>
    </message>
    <message>
        <source>%1 or %2, whatever the ranking says</source>
        <translation>%1 oder %2, je nach Rangfolge</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ScoreModel</name>
    <message>
        <source>scored it in iteration %1</source>
        <translation>bewertete sie in Iteration %1</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>predictor</source>
        <translation>Prädiktor</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchListModel</name>
    <message>
        <source>no.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Here architectures are searched under limits of latency, GFLOPs and size, with one predictor for the first iterations and another for the rest, while the population is watched.</source>
        <translation>Hier werden Architekturen unter Grenzen für Latenz, GFLOPs und Größe gesucht, mit einem Prädiktor für die ersten Iterationen und einem anderen für den Rest; die Population lässt sich dabei beobachten.</translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>Keine Aufgabe ist offen. Das Beispiel zeigt alles mit erfundenen Zahlen und braucht kein Netz.</translation>
    </message>
    <message>
        <source>Searches of the project</source>
        <translation>Suchen des Projekts</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Searches of the project side by side, with only what differs</source>
        <translation>Suchen des Projekts nebeneinander, nur mit ihren Unterschieden</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>A new search with the settings at the left; this one stays in the project</source>
        <translation>Eine neue Suche mit den Einstellungen links; diese bleibt im Projekt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Population as CSV…</source>
        <translation>Population als CSV…</translation>
    </message>
    <message>
        <source>Population as JSONL…</source>
        <translation>Population als JSONL…</translation>
    </message>
    <message>
        <source>Iterations as pictures, %1 × %2…</source>
        <translation>Iterationen als Bilder, %1 × %2…</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Als Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Individuals of the iteration</source>
        <translation>Individuen der Iteration</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>%1 · no. %2</source>
        <translation>%1 · Nr. %2</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Wird pausiert…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>iteration %1 of %2</source>
        <translation>Iteration %1 von %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted; Resume goes on from here</source>
        <translation>unterbrochen; „Fortsetzen“ macht hier weiter</translation>
    </message>
    <message>
        <source>search %1 of %2</source>
        <translation>Suche %1 von %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>Changed from no. %1: %2</source>
        <translation>Geändert gegenüber Nr. %1: %2</translation>
    </message>
    <message>
        <source>Iteration %1</source>
        <translation>Iteration %1</translation>
    </message>
    <message numerus="yes">
        <source>%n architectures, scored by %1</source>
        <translation>
            <numerusform>%n Architektur, bewertet von „%1“</numerusform>
            <numerusform>%n Architekturen, bewertet von „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the population</source>
        <translation>Population speichern</translation>
    </message>
    <message>
        <source>Where to put a picture of each iteration</source>
        <translation>Wohin die Bilder der Iterationen kommen</translation>
    </message>
    <message>
        <source>Pareto front as CSV…</source>
        <translation>Pareto-Front als CSV…</translation>
    </message>
    <message>
        <source>Pareto front as JSONL…</source>
        <translation>Pareto-Front als JSONL…</translation>
    </message>
    <message>
        <source>Save the Pareto front</source>
        <translation>Pareto-Front speichern</translation>
    </message>
    <message>
        <source>handed over in iteration %1</source>
        <translation>übergeben in Iteration %1</translation>
    </message>
    <message>
        <source>not handed over, tau %1 [%2, %3]</source>
        <translation>nicht übergeben, Tau %1 [%2, %3]</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures written</source>
        <translation>
            <numerusform>%n Bild geschrieben</numerusform>
            <numerusform>%n Bilder geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchPlots</name>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Which architectures</source>
        <translation>Welche Architekturen</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Shows the iterations one after the other</source>
        <translation>Zeigt die Iterationen nacheinander</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1
score %2, cost %3</source>
        <translation>%1
Wert %2, Kosten %3</translation>
    </message>
    <message>
        <source>%1, iteration %2</source>
        <translation>%1, Iteration %2</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Bisher bestes</translation>
    </message>
    <message>
        <source>one axis for each unit</source>
        <translation>eine Achse je Einheit</translation>
    </message>
    <message>
        <source>Iteration %1 of %2</source>
        <translation>Iteration %1 von %2</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchSettings</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>Latenz, ms</translation>
    </message>
    <message>
        <source>Predicted for the machine below</source>
        <translation>Für den Rechner darunter vorhergesagt</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>no machine</source>
        <translation>kein Rechner</translation>
    </message>
    <message>
        <source>on</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>Choose the machine&apos;s file</source>
        <translation>Datei des Rechners wählen</translation>
    </message>
    <message>
        <source>Choose the file of a machine&apos;s latency predictor</source>
        <translation>Datei des Latenz-Prädiktors eines Rechners wählen</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>Without the output layer, as the paper counts</source>
        <translation>Ohne Ausgabeschicht, wie der Artikel zählt</translation>
    </message>
    <message>
        <source>Parameters, M</source>
        <translation>Parameter, Mio.</translation>
    </message>
    <message>
        <source>With embeddings, in million</source>
        <translation>Mit Einbettungen, in Millionen</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>Evolution</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>evolution</source>
        <translation>Evolution</translation>
    </message>
    <message>
        <source>published code</source>
        <translation>wie veröffentlicht</translation>
    </message>
    <message>
        <source>random search</source>
        <translation>Zufallssuche</translation>
    </message>
    <message>
        <source>regularised</source>
        <translation>regularisiert</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Generations that are scored</source>
        <translation>Generationen, die bewertet werden</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Random architectures of the first iteration</source>
        <translation>Zufällige Architekturen der ersten Iteration</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Eltern</translation>
    </message>
    <message>
        <source>Best ones that are kept and bred from</source>
        <translation>Die besten, die bleiben und sich fortpflanzen</translation>
    </message>
    <message>
        <source>Mutations</source>
        <translation>Mutationen</translation>
    </message>
    <message>
        <source>New ones of one parent in an iteration</source>
        <translation>Neue aus einem Elternteil je Iteration</translation>
    </message>
    <message>
        <source>Crossovers</source>
        <translation>Kreuzungen</translation>
    </message>
    <message>
        <source>New ones of two parents in an iteration</source>
        <translation>Neue aus zwei Eltern je Iteration</translation>
    </message>
    <message>
        <source>Mutation probability</source>
        <translation>Mutationsrate</translation>
    </message>
    <message>
        <source>Of each gene</source>
        <translation>Jedes Gens</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Of all random draws</source>
        <translation>Aller zufälligen Ziehungen</translation>
    </message>
    <message>
        <source>The machine&apos;s latency predictor</source>
        <translation>Latenz-Prädiktor des Rechners</translation>
    </message>
    <message>
        <source>Latency predictors (*.safetensors);;All files (*)</source>
        <translation>Latenz-Prädiktoren (*.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A machine of the project by its name, a file of `foresearch-cli latency fit`, or exec:PROGRAM that answers in ms</source>
        <translation>Ein Rechner des Projekts unter seinem Namen, eine Datei von `foresearch-cli latency fit` oder exec:PROGRAMM, das in ms antwortet</translation>
    </message>
    <message>
        <source>NSGA-II</source>
        <translation>NSGA-II</translation>
    </message>
    <message>
        <source>Several at once: the search looks for what no other architecture beats in all of them</source>
        <translation>Mehrere zugleich: Die Suche sucht, was keine andere Architektur in allen übertrifft</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Objective: %1</source>
        <translation>Ziel: %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchSide</name>
    <message>
        <source>%1: %2 scores · %3</source>
        <translation>%1: %2 Werte · %3</translation>
    </message>
    <message>
        <source>Latency: %1 answers · %2</source>
        <translation>Latenz: %1 Antworten · %2</translation>
    </message>
    <message>
        <source>Saved by reuse: %1 scores</source>
        <translation>Durch Wiederverwendung gespart: %1 Werte</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>One search for each: 1-5 or 1, 4, 7-9</source>
        <translation>Je eine Suche: 1-5 oder 1, 4, 7-9</translation>
    </message>
    <message>
        <source>Limits, GFLOPs</source>
        <translation>Grenzen, GFLOPs</translation>
    </message>
    <message>
        <source>Each with every seed; empty: the limit above</source>
        <translation>Jede mit jedem Startwert; leer: die Grenze oben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>As a command</source>
        <translation>Als Befehl</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Queue %n searches</source>
        <translation>
            <numerusform>%n Suche einreihen</numerusform>
            <numerusform>%n Suchen einreihen</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>What is finished is kept; the others wait in the project</source>
        <translation>Was fertig ist, bleibt; die anderen warten im Projekt</translation>
    </message>
    <message>
        <source>One search after another, each in the project</source>
        <translation>Eine Suche nach der anderen, jede im Projekt</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Of these known from other searches: %1</source>
        <translation>Davon aus anderen Suchen bekannt: %1</translation>
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
    <name>foresearch::ui::SupernetDialog</name>
    <message>
        <source>Round products to bf16</source>
        <translation>Produkte auf bf16 runden</translation>
    </message>
    <message>
        <source>Supernet as predictor</source>
        <translation>Supernetz als Prädiktor</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>Add supernet</source>
        <translation>Supernetz hinzufügen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>A supernet&apos;s checkpoint</source>
        <translation>Checkpoint eines Supernetzes</translation>
    </message>
    <message>
        <source>Supernets (*.safetensors);;All files (*)</source>
        <translation>Supernetze (*.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The corpus&apos;s folder must not have an @ in its path.</source>
        <translation>Der Pfad zum Ordner des Korpus darf kein @ enthalten.</translation>
    </message>
    <message>
        <source>folder of a corpus</source>
        <translation>Ordner eines Korpus</translation>
    </message>
    <message>
        <source>safetensors file</source>
        <translation>safetensors-Datei</translation>
    </message>
    <message>
        <source>Less exact, and faster only on some processors; needs AVX-512 BF16</source>
        <translation>Weniger genau und nur auf manchen Prozessoren schneller; braucht AVX-512 BF16</translation>
    </message>
    <message>
        <source>Architectures are scored by the loss that they reach with the supernet&apos;s weights on the validation pairs of a corpus.</source>
        <translation>Architekturen werden nach dem Verlust bewertet, den sie mit den Gewichten des Supernetzes auf den Validierungspaaren eines Korpus erreichen.</translation>
    </message>
    <message>
        <source>The folder of a corpus</source>
        <translation>Ordner eines Korpus</translation>
    </message>
    <message>
        <source>%1: no such file.</source>
        <translation>%1: keine solche Datei.</translation>
    </message>
    <message>
        <source>%1: no such folder.</source>
        <translation>%1: kein solcher Ordner.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetPage</name>
    <message>
        <source>Supernet</source>
        <translation>Supernetz</translation>
    </message>
    <message>
        <source>No project is open. The example has architectures with made-up numbers; a corpus of sentences is added to it here.</source>
        <translation>Kein Projekt ist offen. Das Beispiel hat Architekturen mit erfundenen Zahlen; ein Korpus von Sätzen wird ihm hier hinzugefügt.</translation>
    </message>
    <message>
        <source>Add a corpus…</source>
        <translation>Korpus hinzufügen…</translation>
    </message>
    <message>
        <source>The project has no corpus yet: choose a folder of sentence pairs, prepared on the Task page or binarised by fairseq.</source>
        <translation>Das Projekt hat noch kein Korpus: einen Ordner mit Satzpaaren wählen, auf der Seite „Aufgabe“ vorbereitet oder von fairseq binarisiert.</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Teile der Seite</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Writes the state and makes room for the next; it can be resumed</source>
        <translation>Schreibt den Zustand und macht Platz für das nächste; es lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Best supernet as safetensors…</source>
        <translation>Bestes Supernetz als safetensors…</translation>
    </message>
    <message>
        <source>Copy as predictor</source>
        <translation>Als Prädiktor kopieren</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Als Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>As a command</source>
        <translation>Als Befehl</translation>
    </message>
    <message>
        <source>Before Start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>no. %1 %2</source>
        <translation>Nr. %1 %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings</source>
        <translation>
            <numerusform>%n Training</numerusform>
            <numerusform>%n Trainings</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Goes on exactly where it stopped</source>
        <translation>Macht genau dort weiter, wo es angehalten wurde</translation>
    </message>
    <message>
        <source>Writes the state; what waits begins when it is resumed</source>
        <translation>Schreibt den Zustand; was wartet, beginnt, wenn es fortgesetzt wird</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Add a corpus</source>
        <translation>Korpus hinzufügen</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation>Korpus %1 hinzufügen</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>%1 trainieren</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Here supernets are trained: one set of weights that all architectures of a search space share, so that each of them can be scored in a second instead of being trained for hours. One that was found is trained here from scratch: its BLEU is the truth.</source>
        <translation>Hier werden Supernetze trainiert: ein Satz Gewichte, den alle Architekturen eines Suchraums teilen, sodass sich jede in einer Sekunde bewerten lässt, statt Stunden trainiert zu werden. Eine gefundene wird hier von Grund auf trainiert: Ihr BLEU ist die Wahrheit.</translation>
    </message>
    <message>
        <source>No architecture of the space %1 is chosen: choose one in a table or a plot of the Task, Predict or Search page.</source>
        <translation>Keine Architektur aus dem Raum %1 ist gewählt: eine in einer Tabelle oder einem Diagramm der Seite „Aufgabe“, „Vorhersage“ oder „Suche“ wählen.</translation>
    </message>
    <message>
        <source>Train from scratch</source>
        <translation>Von Grund auf trainieren</translation>
    </message>
    <message>
        <source>Network as safetensors…</source>
        <translation>Netz als safetensors…</translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation>Gewichte speichern</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>Gewichte (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetSettings</name>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>How the architectures learn together</source>
        <translation>Wie die Architekturen gemeinsam lernen</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>Suchraum</translation>
    </message>
    <message>
        <source>What architectures there are; its usual settings come with it</source>
        <translation>Welche Architekturen es gibt; die üblichen Einstellungen kommen mit</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add a corpus folder</source>
        <translation>Ordner eines Korpus hinzufügen</translation>
    </message>
    <message>
        <source>Takes a folder as it lies: prepared here, or binarised by fairseq</source>
        <translation>Nimmt einen Ordner, wie er ist: hier vorbereitet oder von fairseq binarisiert</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Steps of the optimiser</source>
        <translation>Schritte des Optimierers</translation>
    </message>
    <message>
        <source>Tokens a batch</source>
        <translation>Token je Stapel</translation>
    </message>
    <message>
        <source>Sentences times the longest one</source>
        <translation>Sätze mal der längste von ihnen</translation>
    </message>
    <message>
        <source>Batches an update</source>
        <translation>Stapel je Update</translation>
    </message>
    <message>
        <source>Their gradients are added before each step</source>
        <translation>Ihre Gradienten werden vor jedem Schritt addiert</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Its maximum</source>
        <translation>Ihr Höchstwert</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Updates in which the learning rate rises</source>
        <translation>Updates, in denen die Lernrate steigt</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>At the largest width; narrower networks have less</source>
        <translation>Bei größter Breite; schmalere Netze haben weniger</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>Validieren alle</translation>
    </message>
    <message>
        <source>Updates between two validations, each with a checkpoint; 0: at the end only</source>
        <translation>Updates zwischen zwei Validierungen, jede mit einem Checkpoint; 0: nur am Ende</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Of weights, order of batches and dropout</source>
        <translation>Der Gewichte, der Folge der Stapel und des Dropouts</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>inverse square root</source>
        <translation>inverse Wurzel</translation>
    </message>
    <message>
        <source>Of the learning rate after the warm-up</source>
        <translation>Der Lernrate nach dem Warm-up</translation>
    </message>
    <message>
        <source>First rate</source>
        <translation>Anfangsrate</translation>
    </message>
    <message>
        <source>Where the learning rate begins, and where the cosine ends</source>
        <translation>Womit die Lernrate beginnt und der Kosinus endet</translation>
    </message>
    <message>
        <source>Attention dropout</source>
        <translation>Attention-Dropout</translation>
    </message>
    <message>
        <source>Of attention&apos;s probabilities</source>
        <translation>Der Wahrscheinlichkeiten der Attention</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Smoothing</translation>
    </message>
    <message>
        <source>Share of the loss over all entries</source>
        <translation>Anteil des Verlusts über alle Einträge</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Decoupled</source>
        <translation>Entkoppelt</translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation>Längster Gradient</translation>
    </message>
    <message>
        <source>Longer ones are cut; 0: none</source>
        <translation>Längere werden gekürzt; 0: keine</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>Sichern alle</translation>
    </message>
    <message>
        <source>Updates between checkpoints besides validations; 0: none</source>
        <translation>Updates zwischen Checkpoints außer bei Validierungen; 0: keine</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>HAT&apos;s</source>
        <translation>wie HAT</translation>
    </message>
    <message>
        <source>MoS&apos;s</source>
        <translation>wie MoS</translation>
    </message>
    <message>
        <source>of the seed</source>
        <translation>nach Startwert</translation>
    </message>
    <message>
        <source>Which architectures the updates draw</source>
        <translation>Welche Architekturen die Updates ziehen</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>Of matrix products; bf16 is faster where the processor has instructions for it</source>
        <translation>Der Matrixprodukte; bf16 ist schneller, wo der Prozessor Befehle dafür hat</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Of a mixture, with the supernet&apos;s own</source>
        <translation>Einer Mischung, mit dem des Supernetzes selbst</translation>
    </message>
    <message>
        <source>Router width</source>
        <translation>Router-Breite</translation>
    </message>
    <message>
        <source>Hidden units of a mixture&apos;s routers</source>
        <translation>Verborgene Einheiten der Router einer Mischung</translation>
    </message>
    <message>
        <source>Router dropout</source>
        <translation>Router-Dropout</translation>
    </message>
    <message>
        <source>Of those units</source>
        <translation>Dieser Einheiten</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>„%1“ geändert</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>Was trainiert wird</translation>
    </message>
    <message>
        <source>a supernet</source>
        <translation>ein Supernetz</translation>
    </message>
    <message>
        <source>one architecture, from scratch</source>
        <translation>eine Architektur, von Grund auf</translation>
    </message>
    <message>
        <source>many architectures, from scratch</source>
        <translation>viele Architekturen, von Grund auf</translation>
    </message>
    <message>
        <source>From scratch an architecture has weights of its own: that is the truth about it</source>
        <translation>Von Grund auf hat eine Architektur eigene Gewichte: Das ist die Wahrheit über sie</translation>
    </message>
    <message>
        <source>Take the selected one</source>
        <translation>Gewählte übernehmen</translation>
    </message>
    <message>
        <source>Train the selected architecture</source>
        <translation>Gewählte Architektur trainieren</translation>
    </message>
    <message>
        <source>The one that is chosen on the Task, Predict or Search page</source>
        <translation>Die auf der Seite „Aufgabe“, „Vorhersage“ oder „Suche“ gewählte</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Architecture to train, as JSON</source>
        <translation>Zu trainierende Architektur als JSON</translation>
    </message>
    <message>
        <source>One of the search space, as Search and Task copy it</source>
        <translation>Eine des Suchraums, wie Suche und Aufgabe sie kopieren</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Random ones, as many of each number of decoder layers</source>
        <translation>Zufällige, gleich viele je Anzahl von Decoder-Schichten</translation>
    </message>
    <message>
        <source>Sample seed</source>
        <translation>Startwert, Ziehung</translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation>Der zufälligen Architekturen</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Validations without a better loss after which it ends; 0: any number</source>
        <translation>Validierungen ohne besseren Verlust, nach denen es endet; 0: beliebig viele</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mitteln</translation>
    </message>
    <message>
        <source>Last validations whose weights are averaged at the end; 0: none</source>
        <translation>Letzte Validierungen, deren Gewichte am Ende gemittelt werden; 0: keine</translation>
    </message>
    <message>
        <source>%1 wide, %2 layers · %3 GFLOPs · %4 million parameters</source>
        <translation>Breite %1, %2 Schichten · %3 GFLOPs · %4 Millionen Parameter</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetTrainingView</name>
    <message>
        <source>no.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation>Encoder / Decoder</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Use in Predict</source>
        <translation>Zur Vorhersage</translation>
    </message>
    <message>
        <source>Use the supernet in Predict</source>
        <translation>Supernetz in der Vorhersage verwenden</translation>
    </message>
    <message>
        <source>Judges the best supernet of this training as a predictor</source>
        <translation>Beurteilt das beste Supernetz dieses Trainings als Prädiktor</translation>
    </message>
    <message>
        <source>Use in Search</source>
        <translation>Zur Suche</translation>
    </message>
    <message>
        <source>Use the supernet in Search</source>
        <translation>Supernetz in der Suche verwenden</translation>
    </message>
    <message>
        <source>Offers the best supernet of this training for the schedule</source>
        <translation>Bietet das beste Supernetz dieses Trainings für den Zeitplan an</translation>
    </message>
    <message>
        <source>Trainings of the project</source>
        <translation>Trainings des Projekts</translation>
    </message>
    <message>
        <source>Trainings appear here: queued, running, paused and done.</source>
        <translation>Hier erscheinen Trainings: eingereiht, laufend, pausiert und fertig.</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>select several to compare them</source>
        <translation>mehrere gewählte werden verglichen</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Copy the training&apos;s settings to the left</source>
        <translation>Einstellungen des Trainings nach links kopieren</translation>
    </message>
    <message>
        <source>The settings at the left become those of this training</source>
        <translation>Die Einstellungen links werden zu denen dieses Trainings</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the training</source>
        <translation>Training entfernen</translation>
    </message>
    <message>
        <source>Takes it out of the queue, or out of the project; its files stay, and Undo brings it back</source>
        <translation>Nimmt es aus der Warteschlange oder aus dem Projekt; seine Dateien bleiben, und Rückgängig bringt es zurück</translation>
    </message>
    <message>
        <source>Sampled architectures</source>
        <translation>Gezogene Architekturen</translation>
    </message>
    <message>
        <source>The architectures that updates draw appear here.</source>
        <translation>Hier erscheinen die Architekturen, die die Updates ziehen.</translation>
    </message>
    <message>
        <source>What differs between the trainings</source>
        <translation>Unterschiede zwischen den Trainings</translation>
    </message>
    <message>
        <source>Their settings are the same.</source>
        <translation>Ihre Einstellungen sind gleich.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>label-smoothed, bits a token</source>
        <translation>mit Label-Smoothing, Bit je Token</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>done and to come</source>
        <translation>bisher und bevorstehend</translation>
    </message>
    <message>
        <source>%1 after update %2: %3 bits</source>
        <translation>%1 nach Update %2: %3 Bit</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>the latest updates first</source>
        <translation>die neuesten Updates zuerst</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>Remove training %1</source>
        <translation>Training %1 entfernen</translation>
    </message>
    <message>
        <source>Settings of training %1</source>
        <translation>Einstellungen des Trainings %1</translation>
    </message>
    <message>
        <source>loss, bits</source>
        <translation>Verlust, Bit</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Use as truth</source>
        <translation>Als Wahrheit</translation>
    </message>
    <message>
        <source>Use the networks as truth</source>
        <translation>Die Netze als Wahrheit verwenden</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>trained from scratch</source>
        <translation>von Grund auf trainiert</translation>
    </message>
    <message>
        <source>Use networks as truth</source>
        <translation>Netze als Wahrheit verwenden</translation>
    </message>
    <message>
        <source>Makes a task of all networks that were trained like this one: what predictors are judged by on the Predict page; needs a corpus with a validation and a test part</source>
        <translation>Macht aus allen Netzen, die wie dieses trainiert wurden, eine Aufgabe: woran Prädiktoren auf der Seite Vorhersage gemessen werden; braucht ein Korpus mit Validierungs- und Testteil</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetTryPanel</name>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Translate a sentence</source>
        <translation>Satz übersetzen</translation>
    </message>
    <message>
        <source>BLEU on validation</source>
        <translation>BLEU auf Validierung</translation>
    </message>
    <message>
        <source>Export a network</source>
        <translation>Netz exportieren</translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation>Encoder / Decoder</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>loss, bits</source>
        <translation>Verlust, Bit</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Its weights as a safetensors file of their own</source>
        <translation>Ihre Gewichte als eigene safetensors-Datei</translation>
    </message>
    <message>
        <source>Export the network</source>
        <translation>Netz exportieren</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Corpus of the trial</source>
        <translation>Korpus des Versuchs</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Choose a checkpoint&apos;s file</source>
        <translation>Datei eines Checkpoints wählen</translation>
    </message>
    <message>
        <source>A supernet as safetensors, trained here or published</source>
        <translation>Ein Supernetz als safetensors, hier trainiert oder veröffentlicht</translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation>Supernetz</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>Which architecture</source>
        <translation>Welche Architektur</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>kleinste</translation>
    </message>
    <message>
        <source>random one of validation</source>
        <translation>zufällige der Validierung</translation>
    </message>
    <message>
        <source>the selected one</source>
        <translation>die gewählte</translation>
    </message>
    <message>
        <source>typed as JSON</source>
        <translation>als JSON eingegeben</translation>
    </message>
    <message>
        <source>The selected one is what is chosen on the other pages</source>
        <translation>Die gewählte ist die auf den anderen Seiten gewählte</translation>
    </message>
    <message>
        <source>Architecture as JSON</source>
        <translation>Architektur als JSON</translation>
    </message>
    <message>
        <source>{&quot;encoder&quot;: …</source>
        <translation>{&quot;encoder&quot;: …</translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation>Beam-Suche</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>Beam</translation>
    </message>
    <message>
        <source>Hypotheses that are followed; 1: greedy</source>
        <translation>Verfolgte Hypothesen; 1: greedy</translation>
    </message>
    <message>
        <source>Length penalty</source>
        <translation>Längenstrafe</translation>
    </message>
    <message>
        <source>Larger: longer translations</source>
        <translation>Größer: längere Übersetzungen</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Hypotheses of a sentence, best first</source>
        <translation>Hypothesen eines Satzes, beste zuerst</translation>
    </message>
    <message>
        <source>The loss of the architecture with the supernet&apos;s weights</source>
        <translation>Der Verlust der Architektur mit den Gewichten des Supernetzes</translation>
    </message>
    <message>
        <source>Scores of architectures</source>
        <translation>Werte von Architekturen</translation>
    </message>
    <message>
        <source>Losses on the validation pairs appear here.</source>
        <translation>Hier erscheinen Verluste auf den Validierungspaaren.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>label-smoothed, on the validation pairs</source>
        <translation>mit Label-Smoothing, auf den Validierungspaaren</translation>
    </message>
    <message>
        <source>Sentence to translate</source>
        <translation>Zu übersetzender Satz</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Translations, best first</source>
        <translation>Übersetzungen, beste zuerst</translation>
    </message>
    <message>
        <source>Translations with their scores appear here.</source>
        <translation>Hier erscheinen Übersetzungen mit ihren Werten.</translation>
    </message>
    <message>
        <source>a score is the log-probability over length^penalty</source>
        <translation>ein Wert ist Log-Wahrscheinlichkeit durch Länge^Strafe</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Translates the whole validation set with the settings at the left</source>
        <translation>Übersetzt die ganze Validierungsmenge mit den Einstellungen links</translation>
    </message>
    <message>
        <source>Measure BLEU</source>
        <translation>BLEU messen</translation>
    </message>
    <message>
        <source>sacreBLEU&apos;s</source>
        <translation>wie sacreBLEU</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>Fortschritt des Versuchs</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Takes effect within a second</source>
        <translation>Wirkt binnen einer Sekunde</translation>
    </message>
    <message>
        <source>Stop the trial</source>
        <translation>Versuch anhalten</translation>
    </message>
    <message>
        <source>no. %1, %2</source>
        <translation>Nr. %1, %2</translation>
    </message>
    <message>
        <source>Best of %1</source>
        <translation>Bestes von %1</translation>
    </message>
    <message>
        <source>Last of %1</source>
        <translation>Letztes von %1</translation>
    </message>
    <message>
        <source>A supernet&apos;s checkpoint</source>
        <translation>Checkpoint eines Supernetzes</translation>
    </message>
    <message>
        <source>Supernets (*.safetensors);;All files (*)</source>
        <translation>Supernetze (*.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 · %2 million parameters · SHA-256 %3…</source>
        <translation>%1 · %2 Millionen Parameter · SHA-256 %3…</translation>
    </message>
    <message>
        <source>The best supernet of a training appears here after its first validation.</source>
        <translation>Hier erscheint das beste Supernetz eines Trainings nach dessen erster Validierung.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>A sentence in the source language</source>
        <translation>Ein Satz in der Quellsprache</translation>
    </message>
    <message>
        <source>Pieces with blanks between them</source>
        <translation>Teilwörter, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>%1 GFLOPs · %2 million parameters</source>
        <translation>%1 GFLOPs · %2 Millionen Parameter</translation>
    </message>
    <message>
        <source>No architecture of this supernet&apos;s space is chosen.</source>
        <translation>Keine Architektur aus dem Raum dieses Supernetzes ist gewählt.</translation>
    </message>
    <message>
        <source>Asked as: %1 · %2 ms</source>
        <translation>Gefragt als: %1 · %2 ms</translation>
    </message>
    <message>
        <source>The BLEU of the architecture&apos;s translations of the validation set, with its signature, appears here.</source>
        <translation>Hier erscheint der BLEU der Übersetzungen der Validierungsmenge durch die Architektur, mit Signatur.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>waits until another computation ends; a training can be paused for it</source>
        <translation>wartet, bis eine andere Rechnung endet; ein Training lässt sich dafür pausieren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Networks (*.safetensors)</source>
        <translation>Netze (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 is not written: no architecture is chosen any more.</source>
        <translation>%1 ist nicht geschrieben: Es ist keine Architektur mehr gewählt.</translation>
    </message>
    <message>
        <source>NLL, bits</source>
        <translation>NLL, Bit</translation>
    </message>
    <message>
        <source>The weights are of this one alone</source>
        <translation>Die Gewichte gehören allein dieser</translation>
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
    <name>foresearch::ui::TaskExamplesEditor</name>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Sentence pairs from a file</source>
        <translation>Satzpaare aus einer Datei</translation>
    </message>
    <message>
        <source>One file with a tab between input and output, or inputs and outputs in two files</source>
        <translation>Eine Datei mit einem Tabulator zwischen Eingabe und Ausgabe, oder Eingaben und Ausgaben in zwei Dateien</translation>
    </message>
    <message>
        <source>The template&apos;s</source>
        <translation>Aus der Vorlage</translation>
    </message>
    <message>
        <source>Sentence pairs of the template</source>
        <translation>Satzpaare der Vorlage</translation>
    </message>
    <message>
        <source>Number of task examples</source>
        <translation>Anzahl der Aufgabenbeispiele</translation>
    </message>
    <message>
        <source>The paper shows 5</source>
        <translation>Der Artikel zeigt 5</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Seed of the task examples</source>
        <translation>Startwert der Aufgabenbeispiele</translation>
    </message>
    <message>
        <source>As Python&apos;s random draws</source>
        <translation>Wie random von Python zieht</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Lines of the task examples</source>
        <translation>Zeilen der Aufgabenbeispiele</translation>
    </message>
    <message>
        <source>by hand: 3, 1, 7</source>
        <translation>von Hand: 3, 1, 7</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Sentence pairs of %1</source>
        <translation>Satzpaare aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence pairs of the template</source>
        <translation>
            <numerusform>%n Satzpaar der Vorlage</numerusform>
            <numerusform>%n Satzpaare der Vorlage</numerusform>
        </translation>
    </message>
    <message>
        <source>The template has no sentence pairs; a file can bring some.</source>
        <translation>Die Vorlage hat keine Satzpaare; eine Datei kann welche bringen.</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>Satzpaare</translation>
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
    <message>
        <source>Architectures with their measured BLEU appear here once they are imported.</source>
        <translation>Hier erscheinen Architekturen mit gemessenem BLEU, sobald sie importiert sind.</translation>
    </message>
    <message>
        <source>Files may also be dropped on the window: TFS-Eval data, or the two sides of a corpus.</source>
        <translation>Dateien lassen sich auch auf das Fenster ziehen: Daten von TFS-Eval oder die zwei Seiten eines Korpus.</translation>
    </message>
    <message>
        <source>Architecture or latency</source>
        <translation>Architektur oder Latenz</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
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
    <name>llm</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>several numbers</source>
        <translation>mehrere Zahlen</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>far outside the demonstrations</source>
        <translation>weit außerhalb der Demonstrationen</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>no price is known for the model</source>
        <translation>kein Preis für das Modell bekannt</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>about %1, at most %2</source>
        <translation>etwa %1, höchstens %2</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered by kept replies</source>
        <translation>
            <numerusform>%n durch eine vorhandene Antwort beantwortet</numerusform>
            <numerusform>%n durch vorhandene Antworten beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to ask, nothing to pay</source>
        <translation>nichts zu fragen, nichts zu zahlen</translation>
    </message>
    <message numerus="yes">
        <source>%n calls to make</source>
        <translation>
            <numerusform>%n Aufruf nötig</numerusform>
            <numerusform>%n Aufrufe nötig</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 tokens, at most %2</source>
        <translation>etwa %1 Token, höchstens %2</translation>
    </message>
    <message>
        <source>about %1 at the pace of kept replies</source>
        <translation>etwa %1 im Tempo der vorhandenen Antworten</translation>
    </message>
    <message>
        <source>about %1 at one second a call</source>
        <translation>etwa %1 bei einer Sekunde je Aufruf</translation>
    </message>
    <message>
        <source>price of %1</source>
        <translation>Preis vom %1</translation>
    </message>
    <message>
        <source>%1 of %2 replies</source>
        <translation>%1 von %2 Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>at most %1 and %2 tokens spent</source>
        <translation>höchstens %1 und %2 Token verbraucht</translation>
    </message>
    <message>
        <source>%1 and %2 tokens spent</source>
        <translation>%1 und %2 Token verbraucht</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n calls failed: %1.</source>
        <translation>
            <numerusform>%n Aufruf ist fehlgeschlagen: %1.</numerusform>
            <numerusform>%n Aufrufe sind fehlgeschlagen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies are no number: %1.</source>
        <translation>
            <numerusform>%n Antwort ist keine Zahl: %1.</numerusform>
            <numerusform>%n Antworten sind keine Zahl: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>GPT-4 and ChatGPT of June 2023, the paper&apos;s models, were shut down at OpenAI on 2026-10-23. Kept replies can be replayed; Test connection lists the models that there are.</source>
        <translation>GPT-4 und ChatGPT vom Juni 2023, die Modelle des Artikels, wurden bei OpenAI am 23.10.2026 abgeschaltet. Vorhandene Antworten lassen sich wiedergeben; „Verbindung testen“ listet auf, welche Modelle es gibt.</translation>
    </message>
    <message>
        <source>%1 prompt tokens (%2 cached), %3 answer tokens</source>
        <translation>%1 Prompt-Token (%2 aus dem Cache), %3 Antwort-Token</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>ended by “%1”</source>
        <translation>beendet durch „%1“</translation>
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
    <message>
        <source>a supernet&apos;s shared weights</source>
        <translation>die geteilten Gewichte eines Supernetzes</translation>
    </message>
    <message>
        <source>a language model&apos;s replies</source>
        <translation>Antworten eines Sprachmodells</translation>
    </message>
</context>
<context>
    <name>report words</name>
    <message>
        <source>Table 1: predictors against training from scratch</source>
        <translation>Tabelle 1: Prädiktoren gegen Training von Grund auf</translation>
    </message>
    <message>
        <source>MAE and Kendall tau of every judged predictor, mean and deviation over the seeds, for each task and on average.</source>
        <translation>MAE und Kendalls Tau jedes beurteilten Prädiktors, Mittel und Standardabweichung über die Startwerte, je Aufgabe und im Mittel.</translation>
    </message>
    <message>
        <source>Table 1, last block: what each part of the prompt adds</source>
        <translation>Tabelle 1, letzter Block: was jeder Teil des Prompts bringt</translation>
    </message>
    <message>
        <source>A language model judged on the rungs of the ablation ladder.</source>
        <translation>Ein Sprachmodell, auf den Sprossen der Ablationsleiter beurteilt.</translation>
    </message>
    <message>
        <source>Figure 2: predictions against training from scratch</source>
        <translation>Abbildung 2: Vorhersagen gegen Training von Grund auf</translation>
    </message>
    <message>
        <source>Every prediction of every split against the truth; a perfect predictor lies on the diagonal.</source>
        <translation>Jede Vorhersage jeder Aufteilung gegen die Wahrheit; ein perfekter Prädiktor liegt auf der Diagonale.</translation>
    </message>
    <message>
        <source>Figure 4: how far wrongly ordered pairs are apart</source>
        <translation>Abbildung 4: wie weit falsch geordnete Paare auseinanderliegen</translation>
    </message>
    <message>
        <source>Pairs that a predictor orders the wrong way, by their distance in the gold ranking.</source>
        <translation>Paare, die ein Prädiktor falsch ordnet, nach ihrem Abstand in der wahren Rangfolge.</translation>
    </message>
    <message>
        <source>Figure 5: the same as a distribution function</source>
        <translation>Abbildung 5: dasselbe als Verteilungsfunktion</translation>
    </message>
    <message>
        <source>The share of the wrongly ordered pairs up to each distance.</source>
        <translation>Der Anteil der falsch geordneten Paare bis zu jedem Abstand.</translation>
    </message>
    <message>
        <source>Table 2: HS-NAS against the second predictor&apos;s own search</source>
        <translation>Tabelle 2: HS-NAS gegen die eigene Suche des zweiten Prädiktors</translation>
    </message>
    <message>
        <source>Searches under one latency limit: score, costs and search hours.</source>
        <translation>Suchen unter einer Latenzgrenze: Wert, Kosten und Suchstunden.</translation>
    </message>
    <message>
        <source>Table 3: several latency limits</source>
        <translation>Tabelle 3: mehrere Latenzgrenzen</translation>
    </message>
    <message>
        <source>The same under at least two latency limits.</source>
        <translation>Dasselbe unter mindestens zwei Latenzgrenzen.</translation>
    </message>
    <message>
        <source>Table 4: start and end iteration</source>
        <translation>Tabelle 4: erste und letzte Iteration</translation>
    </message>
    <message>
        <source>HS-NAS with several ranges of the first predictor, under the same limits.</source>
        <translation>HS-NAS mit mehreren Bereichen des ersten Prädiktors, unter denselben Grenzen.</translation>
    </message>
    <message>
        <source>Table 6: the search space</source>
        <translation>Tabelle 6: der Suchraum</translation>
    </message>
    <message>
        <source>The choices of every search space of the project&apos;s tasks.</source>
        <translation>Die Auswahl jedes Suchraums der Aufgaben des Projekts.</translation>
    </message>
    <message>
        <source>Table 7: several seeds</source>
        <translation>Tabelle 7: mehrere Startwerte</translation>
    </message>
    <message>
        <source>HS-NAS searches that differ in their seed only.</source>
        <translation>HS-NAS-Suchen, die sich nur im Startwert unterscheiden.</translation>
    </message>
    <message>
        <source>Table 8: a limit of GFLOPs</source>
        <translation>Tabelle 8: eine GFLOPs-Grenze</translation>
    </message>
    <message>
        <source>HS-NAS and the second predictor&apos;s own search under a limit of GFLOPs.</source>
        <translation>HS-NAS und die eigene Suche des zweiten Prädiktors unter einer GFLOPs-Grenze.</translation>
    </message>
    <message>
        <source>Table 9: a limit of GFLOPs in several tasks</source>
        <translation>Tabelle 9: eine GFLOPs-Grenze in mehreren Aufgaben</translation>
    </message>
    <message>
        <source>The same in at least two tasks.</source>
        <translation>Dasselbe in mindestens zwei Aufgaben.</translation>
    </message>
    <message>
        <source>Table 10: another supernet</source>
        <translation>Tabelle 10: ein anderes Supernetz</translation>
    </message>
    <message>
        <source>HS-NAS with at least two different second predictors, and their own searches.</source>
        <translation>HS-NAS mit mindestens zwei verschiedenen zweiten Prädiktoren und deren eigene Suchen.</translation>
    </message>
    <message>
        <source>Table 11: half of the iterations</source>
        <translation>Tabelle 11: die Hälfte der Iterationen</translation>
    </message>
    <message>
        <source>HS-NAS against searches that are shortened instead.</source>
        <translation>HS-NAS gegen Suchen, die stattdessen verkürzt sind.</translation>
    </message>
    <message>
        <source>Sections 1 and 6: what it costs</source>
        <translation>Abschnitte 1 und 6: was es kostet</translation>
    </message>
    <message>
        <source>The paper&apos;s arithmetic of search hours and of the price of 3,000 labels, and what was measured here.</source>
        <translation>Die Rechnung des Artikels zu Suchstunden und zum Preis von 3.000 Zielwerten, und was hier gemessen wurde.</translation>
    </message>
    <message>
        <source>Predictors against controls</source>
        <translation>Prädiktoren gegen Kontrollen</translation>
    </message>
    <message>
        <source>Whether a predictor can be told from what costs nothing: the mean, GFLOPs, a regression.</source>
        <translation>Ob sich ein Prädiktor von dem unterscheiden lässt, was nichts kostet: Mittel, GFLOPs, eine Regression.</translation>
    </message>
    <message>
        <source>Learning curve of the distilled network</source>
        <translation>Lernkurve des destillierten Netzes</translation>
    </message>
    <message>
        <source>Its error by the number of labels that it learnt from.</source>
        <translation>Sein Fehler nach der Zahl der Zielwerte, aus denen es lernte.</translation>
    </message>
    <message>
        <source>Trainings of supernets</source>
        <translation>Trainings von Supernetzen</translation>
    </message>
    <message>
        <source>Their losses on held-out sentences.</source>
        <translation>Ihre Verluste auf zurückgehaltenen Sätzen.</translation>
    </message>
    <message>
        <source>All searches</source>
        <translation>Alle Suchen</translation>
    </message>
    <message>
        <source>Every finished search, and the best so far of each.</source>
        <translation>Jede fertige Suche und ihr bisher Bestes.</translation>
    </message>
    <message>
        <source>Pareto fronts</source>
        <translation>Pareto-Fronten</translation>
    </message>
    <message>
        <source>What no architecture beats in both the score and the cost, for each search.</source>
        <translation>Was keine Architektur in Wert und Kosten zugleich übertrifft, je Suche.</translation>
    </message>
    <message>
        <source>Automatic hand-over</source>
        <translation>Automatische Übergabe</translation>
    </message>
    <message>
        <source>When searches handed over by themselves, and how well both predictors agreed then.</source>
        <translation>Wann Suchen von selbst übergaben und wie einig sich beide Prädiktoren dann waren.</translation>
    </message>
    <message>
        <source>It needs a task: architectures that were trained from scratch.</source>
        <translation>Nötig ist eine Aufgabe: von Grund auf trainierte Architekturen.</translation>
    </message>
    <message>
        <source>It needs a predictor that was judged on a task.</source>
        <translation>Nötig ist ein Prädiktor, der an einer Aufgabe beurteilt wurde.</translation>
    </message>
    <message>
        <source>It needs a judged predictor that says the truth&apos;s unit, BLEU.</source>
        <translation>Nötig ist ein beurteilter Prädiktor, der in der Einheit der Wahrheit vorhersagt, BLEU.</translation>
    </message>
    <message>
        <source>It needs a language model that was judged on at least two prompts of the ablation ladder.</source>
        <translation>Nötig ist ein Sprachmodell, das mit mindestens zwei Prompts der Ablationsleiter beurteilt wurde.</translation>
    </message>
    <message>
        <source>It needs a predictor and a control, such as mean or gflops, judged on the same task.</source>
        <translation>Nötig sind ein Prädiktor und eine Kontrolle, etwa mean oder gflops, an derselben Aufgabe beurteilt.</translation>
    </message>
    <message>
        <source>It needs a finished search.</source>
        <translation>Nötig ist eine fertige Suche.</translation>
    </message>
    <message>
        <source>It needs a predictor&apos;s own search and HS-NAS with it, finished under the same latency limit.</source>
        <translation>Nötig sind die eigene Suche eines Prädiktors und HS-NAS mit ihm, unter derselben Latenzgrenze fertig.</translation>
    </message>
    <message>
        <source>It needs such a pair of searches under a second latency limit.</source>
        <translation>Nötig ist ein solches Paar von Suchen unter einer zweiten Latenzgrenze.</translation>
    </message>
    <message>
        <source>It needs HS-NAS with two ranges of iterations, and the second predictor&apos;s own search.</source>
        <translation>Nötig sind HS-NAS mit zwei Bereichen von Iterationen und die eigene Suche des zweiten Prädiktors.</translation>
    </message>
    <message>
        <source>It needs the same HS-NAS search with a second seed.</source>
        <translation>Nötig ist dieselbe HS-NAS-Suche mit einem zweiten Startwert.</translation>
    </message>
    <message>
        <source>It needs a predictor&apos;s own search and HS-NAS with it, finished under the same limit of GFLOPs.</source>
        <translation>Nötig sind die eigene Suche eines Prädiktors und HS-NAS mit ihm, unter derselben GFLOPs-Grenze fertig.</translation>
    </message>
    <message>
        <source>It needs such a pair of searches in a second task.</source>
        <translation>Nötig ist ein solches Paar von Suchen in einer zweiten Aufgabe.</translation>
    </message>
    <message>
        <source>It needs HS-NAS with two different second predictors, and their own searches.</source>
        <translation>Nötig sind HS-NAS mit zwei verschiedenen zweiten Prädiktoren und deren eigene Suchen.</translation>
    </message>
    <message>
        <source>It needs HS-NAS, and a search of one predictor with fewer iterations under the same limits.</source>
        <translation>Nötig sind HS-NAS und eine Suche mit nur einem Prädiktor und weniger Iterationen, unter denselben Grenzen.</translation>
    </message>
    <message>
        <source>It needs a finished search with an automatic hand-over.</source>
        <translation>Nötig ist eine fertige Suche mit automatischer Übergabe.</translation>
    </message>
    <message>
        <source>It needs a learning curve of a distilled network.</source>
        <translation>Nötig ist eine Lernkurve eines destillierten Netzes.</translation>
    </message>
    <message>
        <source>It needs a supernet that was trained in the project.</source>
        <translation>Nötig ist ein Supernetz, das im Projekt trainiert wurde.</translation>
    </message>
    <message>
        <source>It needs replies, labels or a finished search, whose cost stands beside the paper&apos;s.</source>
        <translation>Nötig sind Antworten, Zielwerte oder eine fertige Suche, deren Kosten neben denen des Artikels stehen.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Distil</source>
        <translation>Destillation</translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation>Supernetz</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>search figures</name>
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
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
    <message>
        <source>The ancestors of an architecture appear here.</source>
        <translation>Hier erscheinen die Vorfahren einer Architektur.</translation>
    </message>
    <message>
        <source>at most %1 ms</source>
        <translation>höchstens %1 ms</translation>
    </message>
    <message>
        <source>at most %1 GFLOPs</source>
        <translation>höchstens %1 GFLOPs</translation>
    </message>
    <message>
        <source>at most %1 million</source>
        <translation>höchstens %1 Millionen</translation>
    </message>
    <message>
        <source>%1, by iteration</source>
        <translation>%1, je Iteration</translation>
    </message>
    <message>
        <source>The best so far of the chosen searches appears here.</source>
        <translation>Hier erscheint das bisher Beste der gewählten Suchen.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau of both predictors, with quartiles</source>
        <translation>Kendalls Tau beider Prädiktoren, mit Quartilen</translation>
    </message>
    <message>
        <source>How well both predictors agree appears here, iteration by iteration.</source>
        <translation>Hier erscheint, wie einig sich beide Prädiktoren sind, Iteration für Iteration.</translation>
    </message>
    <message>
        <source>still holds</source>
        <translation>genügt noch</translation>
    </message>
</context>
<context>
    <name>supernet figures</name>
    <message>
        <source>update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Loss while it trains</source>
        <translation>Verlust während des Trainings</translation>
    </message>
    <message>
        <source>loss, bits a token</source>
        <translation>Verlust, Bit je Token</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größte</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>kleinste</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällige</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>learning rate × 1,000</source>
        <translation>Lernrate × 1.000</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>bevorstehend</translation>
    </message>
    <message>
        <source>done</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>The learning rate appears here.</source>
        <translation>Hier erscheint die Lernrate.</translation>
    </message>
    <message>
        <source>Losses appear here during a training.</source>
        <translation>Hier erscheinen Verluste während eines Trainings.</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>tableExport</name>
    <message>
        <source>Copy %1 as LaTeX</source>
        <translation>%1 als LaTeX kopieren</translation>
    </message>
    <message>
        <source>Copy %1 as Markdown</source>
        <translation>%1 als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy %1 as CSV</source>
        <translation>%1 als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy %1 as HTML</source>
        <translation>%1 als HTML kopieren</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>LaTeX (*.tex);;Markdown (*.md);;CSV (*.csv);;HTML (*.html)</source>
        <translation>LaTeX (*.tex);;Markdown (*.md);;CSV (*.csv);;HTML (*.html)</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>%1 speichern…</translation>
    </message>
</context>
</TS>
