<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Corpora</name>
    <message>
        <source>%1: %2 pairs of %3 and %4 ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio of lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left out: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the ids unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupernetWords</name>
    <message>
        <source>largest %1, smallest %2, random %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
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
        <source>not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits until another computation ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the corpus…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best after %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a corpus to see what the training asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the corpus…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1, at %2 tokens/s (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as trainings here reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the speed of products here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it takes is known when this machine&apos;s speed is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 million parameters; about %2 of memory, %3 on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 target tokens an update: %2 times through the corpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precisions %1 · brevity penalty %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sentences of %2 in %3 · beam %4, length penalty %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translates to measure BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its BLEU on the validation and the test part appears here at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU %1 on test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU %1 on validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average of the last validations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best after update %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · beam %2, length penalty %3
%4
weights %5…, sentences %6…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scratch, %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Supernets</name>
    <message>
        <source>HAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandwich</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer-wise MoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron-wise MoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One random architecture learns in each update (single-path one-shot).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A random architecture, the largest and the smallest learn in each update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandwich; every feed-forward layer is a mixture of experts with one weight an expert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandwich; every feed-forward layer is a mixture of experts with one weight an expert and neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, seed %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From scratch, %1, %2 wide, %3 layers, seed %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comparisons</name>
    <message>
        <source>%1 BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kendall tau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman rho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regret at 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regret at 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-5 overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is undefined for one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not distinguishable with %2 architectures in each of %3 splits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is better by %3 (95 %: %4 to %5).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distil figures</name>
    <message>
        <source>Error while it trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The errors appear here while the network trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network against teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teacher (%1), %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out examples appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What more examples bring appears here when it is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels that no network saw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>distil words</name>
    <message>
        <source>All %1 architectures are labelled already; %2 is not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 architectures to ask %2 for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 architectures to ask %2 for; %3 of %4 are labelled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The space has no more than these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only replies that the project has count; none is paid for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each label costs what the endpoint counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is called %1 times; what that costs, and how long it takes, is the program&apos;s affair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 had no value for %2 architectures, which are left out: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 labels lie outside what %3 knows; most often: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows the labels that it learnt from far better than others (%1 and %2): more examples or a smaller network help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its error was still falling when the training ended: more steps or a higher learning rate help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling takes about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labels are held out: how far it is from its teacher on others is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It orders the test architectures clearly worse than its teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 examples · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recommended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>evaluation figures</name>
    <message>
        <source>distance in the true ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions against the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU trained from scratch (validation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU trained from scratch (test)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrongly ordered pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs in the wrong order appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrongly ordered pairs, cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the pairs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::gui::StartOptions</name>
    <message numerus="yes">
        <source>Found %n projects, expected one.</source>
        <translation>
            <numerusform>Found %n project, expected one.</numerusform>
            <numerusform>Found %n projects, expected one.</numerusform>
        </translation>
    </message>
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
        <source>Page to show: welcome, task, predict, distil or search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the example project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme: found &quot;%1&quot;, expected system, light or dark.</source>
        <translation type="unfinished"></translation>
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
    <name>foresearch::ui::AgreementModel</name>
    <message>
        <source>who, on what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tau</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Encoder · width %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder · width %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attends to last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FFN width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an architecture in the table, and it is drawn here layer by layer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitecturePairModel</name>
    <message>
        <source>encoder width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder FFN, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder FFN, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitectureTableModel</name>
    <message>
        <source>demonstration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FFN, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU, test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitectureWords</name>
    <message>
        <source>encoder width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder FFN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder FFN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 in layer %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in layers %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crossover</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::BadgeLegend</name>
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far outside the demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs behind predictions: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ChoicesModel</name>
    <message>
        <source>encoder width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder FFN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder FFN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attends to, layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen for every layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hyperparameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ComparePanel</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those that are selected are compared; Enter shows one alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How searches are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs between the searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means over the seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best architectures side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one axis for each unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two searches: the best architectures of the first two stand here side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A is the best of %1, B that of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ComponentModel</name>
    <message>
        <source>not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on and has nothing to show yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusForm</name>
    <message>
        <source>Kind of the pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two files, line by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one file, tab-separated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translations installed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder binarised by fairseq</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both names, such as en,de; by themselves the ends of the files&apos; names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer sentences are left out with their pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a sentence once it is cut into pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the longer side to the shorter, in words; 0: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out equal sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out, valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs drawn at random for validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out, test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs drawn at random for a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the split of all pairs that are not held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the vocabulary, by byte-pair encoding (SentencePiece)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SentencePiece model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned from the pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all pieces that occur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the built-in phrasebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages of the phrasebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English to German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English to French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German to English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German to French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French to English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French to German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the phrasebook, no two with the same source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times the phrasebook&apos;s own rates of typos, words left out and paraphrases; 0: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shipped one, of everyday sentences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusPanel</name>
    <message>
        <source>All %1 pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at all pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing sentences to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutting into pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare a corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files may be compressed by gzip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First pairs of the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the corpus, which is to be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare corpus %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw from the phrasebook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusSection</name>
    <message>
        <source>%1 to %2, vocabulary of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare a corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a corpus of pairs of sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a folder as it lies: prepared here, or binarised by fairseq</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the corpus out of the project; its folder stays, and Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supernets are trained and scored on pairs of sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove corpus %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DemonstrationModel</name>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Demonstrations to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demonstrations of a task appear here. Without a task, a prompt has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task of the demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the split whose demonstrations are shown; its test architectures are asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice of the demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread over BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most; the paper shows 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Python&apos;s random draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of which %2 are not of this split</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DifferenceModel</name>
    <message>
        <source>%1: scores asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: scores saved by reuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crossovers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutation probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit: latency, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit: GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit: parameters, million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latencies asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit of the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found in iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best: latency, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best: GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best: parameters, million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validate every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: of these known from other searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>A program is not called for it, and neither is the teacher of another split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 labels, %2 held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here a small network learns from the labels of an expensive predictor, so that a search asks the network and not its teacher: what the labels cost, how it learns, and how far it is from its teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network as safetensors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it asks for and what that costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good the network is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out: labels that it never sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network against teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the nearer the diagonal, the better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what more examples bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the learning curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains networks on parts of the labels, each size three times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teacher %1, network %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 examples: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Training takes about %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting what is labelled already…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is labelled stays in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · no. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The held-out error, and both against the truth, appear here when a network is trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not trained yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distil %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks (*.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DistilSettings</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the split whose demonstrations teachers are fitted to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any predictor: a name, ensemble:P+Q, exec:PROGRAM, llm:PROMPT by the project&apos;s replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random architectures that the teacher labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels that no network learns from, to judge it by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended: ours, normalised and small. Paper: as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 averages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 averages (HAT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per layer (raw)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network sees of an architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between features and value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of Adam, at its highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds averaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks whose mean becomes one network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the first weights and the batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its search space is sampled, its test architectures judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Azure OpenAI (v1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure OpenAI (classic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers by a JSON schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probabilities of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeatable draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several samples in one call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperatures of one&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the share of tokens drawn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token limit, new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token limit, old name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage of answers in pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints of language models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probed: what is refused is left out from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name; on Azure the deployment&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the desktop&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the environment: FORESEARCH_API_KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nowhere: none is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiny calls find out what the model accepts; they cost a few tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPT-4 and ChatGPT of June 2023, the paper&apos;s models, were shut down at OpenAI on 2026-10-23. What they said can be replayed from kept replies; new questions need one of these models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shut down on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection to see which models there are, and until when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe a model to see what it accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one is kept; enter another to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable has to be set before the program starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in no project, settings file or picture, and is not shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop probing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the list of models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking what %1 accepts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a model first: it is what is probed.</source>
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
    <name>foresearch::ui::FigureCard</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or save the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for one column…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for two columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Data as CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::GenerationModel</name>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crossover of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>origin</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>synthetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with a problem are left out. Enter copies one and opens its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import TFS-Eval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it that can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ImportProblemsModel</name>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>What is shown of the architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the architecture to another stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of ancestors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores by every predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architectures of the search side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As HAT&apos;s yml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As prompt lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 million parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line of parents, back to the one that was drawn at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B is the best so far. With Ctrl a second dot or row takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a dot or a row: it stands here beside the best.</source>
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
    <name>foresearch::ui::LatencyForm</name>
    <message>
        <source>Name of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under which the project keeps its latencies, and a search limits them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the sentence, its end included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That the decoder says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypotheses side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed runs of an architecture; fewer where they take more than 3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random architectures of the space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A predictor of this machine&apos;s latencies learns from some hundred random ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random ones in the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LatencyPanel</name>
    <message>
        <source>%1 on %2: %3 ids to %4, beam %5, %6 repetitions, seed %7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this machine, single precision, one thread, one sentence at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import latencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of other machines: of Export here or of `foresearch-cli latency dataset`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export latencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine&apos;s latencies as a file to give away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the latency predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network learns the machine&apos;s latencies; a search takes it by the machine&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines whose latencies are measured or imported appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 measured so far, %2 are wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None measured so far. They take some seconds each; what is measured stays when it is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select architectures in the table above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected, %2 of them measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms on %2: encoder %3 ± %4, decoder %5 ± %6, %7 repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too noisy to rank architectures: both halves of the measurement order them with Kendall&apos;s tau %2, expected at least %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits until another computation ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network learns the latencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure latencies of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the latencies of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latencies (*.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latencies (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fitted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Limits</name>
    <message>
        <source>≤ %1 ms on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≤ %1 GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≤ %1 million parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LineageModel</name>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn from the space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what is not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what changed</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Ask language models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every reply is kept in the project before it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an address and a key, test the connection, see what models there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name; on Azure the deployment&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A predictor is in the table when it has answered for every seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls for each architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the samples of an architecture become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 for the same answer each time; its own: the model&apos;s, where it takes no other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept replies, else the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept replies only (replay)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A replay needs no network and no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most, in dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call is made that might pass this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most, in calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of one run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most, in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt and answer tokens of one run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about the demonstrations too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration learns from what the model says of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about the demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies of all questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none entered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shut down on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole prompt only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s prompt of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · the model is shut down on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an endpoint first: “Endpoints…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project names an endpoint that is none of yours: enter its address and key to ask it, or replay the kept replies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1</source>
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
        <source>Nothing here is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LocatorSources</name>
    <message>
        <source>%1 / %2 · %3 / %4 layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foresearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Foresearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · all saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is read-only and shown as it changes. %1</source>
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
        <source>&amp;Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Endpoints of language models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses, keys and models that can be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
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
        <source>Finds actions, prompts and architectures by their name</source>
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
        <source>&amp;Report a problem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes versions and the logs of the jobs into an archive, without data or keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Foresearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Foresearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they have finished is kept; the rest is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in %1. Look through it, and attach it where you describe the problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add supernet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::MessageStrip</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
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
    <name>foresearch::ui::PairPanel</name>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen architectures side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next pair in the wrong order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair at distance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first two of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a point, a row or a bar: its architectures stand here side by side. With Ctrl, a second one joins the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PairPreviewModel</name>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PairwiseModel</name>
    <message>
        <source>not distinguishable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this one is …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>than %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>synthetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here predictors are compared on the task&apos;s test architectures: their errors and rank correlations with intervals, and the pairs that they put in the wrong order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth: validation BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth: test BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which BLEU of the networks trained from scratch predictions are judged against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language models as predictors: what they cost, within a budget, with every reply kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add predictor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import predictions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody&apos;s predictions from a CSV or JSONL file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions (*.csv *.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ablation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy questions as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictors against each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictors compared in pairs appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions of the chosen predictors appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictors appear here with their errors and intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrongly ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictors disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the predictors that are selected in the first table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add calibrated and ensemble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the prompt adds over the controls that need no network: the same model corrected on the demonstrations, and its mean with the regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select rows to see their predictors in the figures; two of them are compared in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a second predictor to compare it with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each component of the prompt adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Mean ± sd over the seeds; in brackets the 95 % interval if other architectures had been drawn.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>%1
truth %2, predicted %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points on the dashed line are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrongly ordered pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share up to a distance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictionTableModel</name>
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reply&apos;s number is far outside the demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by a reply that was kept before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no value. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 off the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a reply that was kept before: nobody was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true BLEU</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictorPanel</name>
    <message>
        <source>Add a predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrated:hat, ensemble:ridge+regression, exec:./predict.py …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supernet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint and a corpus to score architectures with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, or calibrated:P, ensemble:P+Q, stack:P+Q, exec:PROGRAM, distilled:FILE, supernet:FILE@CORPUS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>not judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 ± %3 over the seeds, 95 %: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE, BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kendall tau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regret at 1, BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regret at 3, BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ProjectActions</name>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins an empty project in a file that keeps every step at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a project that was measured on made-up sentences and shows everything, offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import TFS-Eval folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads architectures with their measured BLEU from a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import TFS-Eval &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads architectures with their measured BLEU from a JSONL or CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*.foresearch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of TFS-Eval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file of TFS-Eval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TFS-Eval (*.jsonl *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Edit of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of all instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of the instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of the hyperparameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test architecture in the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one of the split the preview shows; each is asked about in its own prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading (layout of the figure only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of the test architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text. $$$task_examples$$$ and $$$seedarch_examples$$$ stand for the examples; the test architecture follows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a task, the preview shows an arbitrary architecture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptPage</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here a prompt is put together that has a language model predict how good an architecture is: its components switched on and off, the whole text with its tokens and its price, every version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another prompt of the project, or a new name for this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the ablation ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven prompts with these words, each with one more component than the one before: the last block of the paper&apos;s Table 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ablation ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of this prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal of a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the authors&apos; program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the paper&apos;s Figure 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program: GFLOPS before BLEU, ends in “BLEU: ”. Figure: numbered examples, BLEU first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space switches one on and off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text or difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference between two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a version at the right: what differs appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice of demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice of task examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renaming of a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a prompt, a template, or a text with marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import of a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the prompt</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>first version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice of examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model for the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every edit is a version that can be compared and restored. The first one comes with the first edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is compared with the prompt as it is, two with each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring of a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ %1 tokens a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 test architectures of %2 splits: ≈ %3 tokens, %4 at the list price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One call costs %1 at the list price. A task says how many there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$%1 / $%2 a million tokens in / out, as of %3; four bytes are counted as a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price is known for this model.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>They are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptVersionModel</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptWords</name>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::RepeatModel</name>
    <message>
        <source>%1 ± %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReplyPanel</name>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language model of the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply as it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt as it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The architecture is not tested in this split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prediction; the truth is %1 BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ± %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2 BLEU, %3 above the truth of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2 BLEU, %3 below the truth of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked of %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportDetail</name>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of its tables and figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on this table or figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a reader should know of it; it goes into the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where what it shows is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportListModel</name>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table or figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportPage</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here the project becomes a paper&apos;s tables and figures, each beside the published one, with what every number came from, in one folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. The example has architectures with made-up numbers; what it can show is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left of a report that was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as PDF, SVG and PNG, tables as CSV, LaTeX and Markdown, and what each number came from, in a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and figures of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables and figures appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a reader should know first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 of %3 ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit notes of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder for the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The report is in %1: %n tables and figures; %2 still wait.</source>
        <translation>
            <numerusform>The report is in %1: %n table or figure; %2 still wait.</numerusform>
            <numerusform>The report is in %1: %n tables and figures; %2 still wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportTableModel</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ScheduleCard</name>
    <message>
        <source>Predictor schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag an edge to move the hand-over, or paint cells with the chosen predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supernet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint and a corpus to score architectures with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add: distilled:FILE, exec:…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with this predictor (key %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic hand-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One predictor scores until its ranking no longer agrees with that of another, which then takes over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictor before the hand-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictor after the hand-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tau that still holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kendall&apos;s tau between both: less of it in three resamples of four hands over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates that both score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In each iteration before the hand-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below a tau of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidates an iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose two predictors for the hand-over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ScheduleStrip</name>
    <message>
        <source>Predictor schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, handed over in iteration %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2, whatever the ranking says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ScoreModel</name>
    <message>
        <source>scored it in iteration %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchListModel</name>
    <message>
        <source>no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here architectures are searched under limits of latency, GFLOPs and size, with one predictor for the first iterations and another for the rest, while the population is watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches of the project side by side, with only what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new search with the settings at the left; this one stays in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population as JSONL…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations as pictures, %1 × %2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individuals of the iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · no. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iteration %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted; Resume goes on from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed from no. %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put a picture of each iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pareto front as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pareto front as JSONL…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Pareto front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed over in iteration %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not handed over, tau %1 [%2, %3]</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures written</source>
        <translation>
            <numerusform>%n picture written</numerusform>
            <numerusform>%n pictures written</numerusform>
        </translation>
    </message>
    <message>
        <source>picture %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchPlots</name>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the iterations one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
score %2, cost %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, iteration %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one axis for each unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchSettings</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted for the machine below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the machine&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of a machine&apos;s latency predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the output layer, as the paper counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters, M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With embeddings, in million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regularised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generations that are scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random architectures of the first iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best ones that are kept and bred from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ones of one parent in an iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossovers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ones of two parents in an iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutation probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each gene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all random draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine&apos;s latency predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency predictors (*.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine of the project by its name, a file of `foresearch-cli latency fit`, or exec:PROGRAM that answers in ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NSGA-II</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several at once: the search looks for what no other architecture beats in all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective: %1</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>%1: %2 scores · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency: %1 answers · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved by reuse: %1 scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One search for each: 1-5 or 1, 4, 7-9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits, GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each with every seed; empty: the limit above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is finished is kept; the others wait in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One search after another, each in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these known from other searches: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SpacePanel</name>
    <message>
        <source>%1 distinct architectures
%2 to %3 GFLOPs
%4 to %5 million parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the task out of the project; Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove task %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices of the search space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a search space of your own from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes your search space out of the project; Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the search space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove search space %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (of the task)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a search space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search spaces (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add search space %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetDialog</name>
    <message>
        <source>Round products to bf16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supernet as predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add supernet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supernet&apos;s checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supernets (*.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus&apos;s folder must not have an @ in its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder of a corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safetensors file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less exact, and faster only on some processors; needs AVX-512 BF16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architectures are scored by the loss that they reach with the supernet&apos;s weights on the validation pairs of a corpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of a corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetPage</name>
    <message>
        <source>Supernet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. The example has architectures with made-up numbers; a corpus of sentences is added to it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a corpus…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no corpus yet: choose a folder of sentence pairs, prepared on the Task page or binarised by fairseq.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the state and makes room for the next; it can be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best supernet as safetensors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings</source>
        <translation>
            <numerusform>%n training</numerusform>
            <numerusform>%n trainings</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on exactly where it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the state; what waits begins when it is resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here supernets are trained: one set of weights that all architectures of a search space share, so that each of them can be scored in a second instead of being trained for hours. One that was found is trained here from scratch: its BLEU is the truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No architecture of the space %1 is chosen: choose one in a table or a plot of the Task, Predict or Search page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network as safetensors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetSettings</name>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the architectures learn together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What architectures there are; its usual settings come with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a corpus folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a folder as it lies: prepared here, or binarised by fairseq</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences times the longest one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their gradients are added before each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates in which the learning rate rises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the largest width; narrower networks have less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates between two validations, each with a checkpoint; 0: at the end only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of weights, order of batches and dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inverse square root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the learning rate after the warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the learning rate begins, and where the cosine ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of attention&apos;s probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the loss over all entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoupled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer ones are cut; 0: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates between checkpoints besides validations; 0: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HAT&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MoS&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which architectures the updates draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fp32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bf16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of matrix products; bf16 is faster where the processor has instructions for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a mixture, with the supernet&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden units of a mixture&apos;s routers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a supernet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one architecture, from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many architectures, from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From scratch an architecture has weights of its own: that is the truth about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the selected architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that is chosen on the Task, Predict or Search page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture to train, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the search space, as Search and Task copy it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random ones, as many of each number of decoder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validations without a better loss after which it ends; 0: any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last validations whose weights are averaged at the end; 0: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wide, %2 layers · %3 GFLOPs · %4 million parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetTrainingView</name>
    <message>
        <source>no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the supernet in Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judges the best supernet of this training as a predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the supernet in Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers the best supernet of this training for the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings appear here: queued, running, paused and done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select several to compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the training&apos;s settings to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings at the left become those of this training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes it out of the queue, or out of the project; its files stay, and Undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampled architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The architectures that updates draw appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs between the trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their settings are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label-smoothed, bits a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done and to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after update %2: %3 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the latest updates first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove training %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of training %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss, bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the networks as truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use networks as truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a task of all networks that were trained like this one: what predictors are judged by on the Predict page; needs a corpus with a validation and a test part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetTryPanel</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU on validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss, bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its weights as a safetensors file of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corpus of the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a checkpoint&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supernet as safetensors, trained here or published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random one of validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected one is what is chosen on the other pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{&quot;encoder&quot;: …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypotheses that are followed; 1: greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger: longer translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypotheses of a sentence, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of the architecture with the supernet&apos;s weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores of architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses on the validation pairs appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label-smoothed, on the validation pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence to translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations with their scores appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a score is the log-probability over length^penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translates the whole validation set with the settings at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sacreBLEU&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect within a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supernet&apos;s checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supernets (*.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 million parameters · SHA-256 %3…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best supernet of a training appears here after its first validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence in the source language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces with blanks between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GFLOPs · %2 million parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No architecture of this supernet&apos;s space is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked as: %1 · %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The BLEU of the architecture&apos;s translations of the validation set, with its signature, appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits until another computation ends; a training can be paused for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks (*.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not written: no architecture is chosen any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NLL, bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are of this one alone</source>
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
    <name>foresearch::ui::TaskExamplesEditor</name>
    <message numerus="yes">
        <source>%n sentence pairs of the template</source>
        <translation>
            <numerusform>%n sentence pair of the template</numerusform>
            <numerusform>%n sentence pairs of the template</numerusform>
        </translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence pairs from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file with a tab between input and output, or inputs and outputs in two files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence pairs of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of task examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper shows 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the task examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Python&apos;s random draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the task examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand: 3, 1, 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence pairs of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template has no sentence pairs; a file can bring some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>synthetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GFLOPs (%2 without the output layer) · %3 million parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import TFS-Eval…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task is a search space and a set of its architectures with their measured BLEU (TFS-Eval). Predictors are judged against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained from scratch; a click on a header sorts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architectures of the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the architecture as the command line takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architectures with their measured BLEU appear here once they are imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files may also be dropped on the window: TFS-Eval data, or the two sides of a corpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture or latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foresearch::ui::WelcomePage</name>
    <message>
        <source>Foresearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can a performance predictor be trusted, and what does it save in the search?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>llm</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far outside the demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no price is known for the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1, at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered by kept replies</source>
        <translation>
            <numerusform>%n answered by a kept reply</numerusform>
            <numerusform>%n answered by kept replies</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to ask, nothing to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n calls to make</source>
        <translation>
            <numerusform>%n call to make</numerusform>
            <numerusform>%n calls to make</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 tokens, at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 at the pace of kept replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 at one second a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message>
        <source>replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 and %2 tokens spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 tokens spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n calls failed: %1.</source>
        <translation>
            <numerusform>%n call failed: %1.</numerusform>
            <numerusform>%n calls failed: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies are no number: %1.</source>
        <translation>
            <numerusform>%n reply is no number: %1.</numerusform>
            <numerusform>%n replies are no number: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>GPT-4 and ChatGPT of June 2023, the paper&apos;s models, were shut down at OpenAI on 2026-10-23. Kept replies can be replayed; Test connection lists the models that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 prompt tokens (%2 cached), %3 answer tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>predictors</name>
    <message>
        <source>Mean of the demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ridge regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subset average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandwich</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer-wise MoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron-wise MoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected on the demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of predictors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights by leave-one-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a trained network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a supernet&apos;s shared weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a language model&apos;s replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fitted to the demonstrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>report words</name>
    <message>
        <source>Table 1: predictors against training from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE and Kendall tau of every judged predictor, mean and deviation over the seeds, for each task and on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 1, last block: what each part of the prompt adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language model judged on the rungs of the ablation ladder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure 2: predictions against training from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every prediction of every split against the truth; a perfect predictor lies on the diagonal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure 4: how far wrongly ordered pairs are apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that a predictor orders the wrong way, by their distance in the gold ranking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure 5: the same as a distribution function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the wrongly ordered pairs up to each distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 2: HS-NAS against the second predictor&apos;s own search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches under one latency limit: score, costs and search hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 3: several latency limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same under at least two latency limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 4: start and end iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HS-NAS with several ranges of the first predictor, under the same limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 6: the search space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choices of every search space of the project&apos;s tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 7: several seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HS-NAS searches that differ in their seed only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 8: a limit of GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HS-NAS and the second predictor&apos;s own search under a limit of GFLOPs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 9: a limit of GFLOPs in several tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in at least two tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 10: another supernet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HS-NAS with at least two different second predictors, and their own searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 11: half of the iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HS-NAS against searches that are shortened instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections 1 and 6: what it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper&apos;s arithmetic of search hours and of the price of 3,000 labels, and what was measured here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictors against controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a predictor can be told from what costs nothing: the mean, GFLOPs, a regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning curve of the distilled network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its error by the number of labels that it learnt from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings of supernets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their losses on held-out sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every finished search, and the best so far of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pareto fronts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no architecture beats in both the score and the cost, for each search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic hand-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When searches handed over by themselves, and how well both predictors agreed then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a task: architectures that were trained from scratch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a predictor that was judged on a task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a judged predictor that says the truth&apos;s unit, BLEU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a language model that was judged on at least two prompts of the ablation ladder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a predictor and a control, such as mean or gflops, judged on the same task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a finished search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a predictor&apos;s own search and HS-NAS with it, finished under the same latency limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs such a pair of searches under a second latency limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs HS-NAS with two ranges of iterations, and the second predictor&apos;s own search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the same HS-NAS search with a second seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a predictor&apos;s own search and HS-NAS with it, finished under the same limit of GFLOPs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs such a pair of searches in a second task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs HS-NAS with two different second predictors, and their own searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs HS-NAS, and a search of one predictor with fewer iterations under the same limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a finished search with an automatic hand-over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a learning curve of a distilled network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a supernet that was trained in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs replies, labels or a finished search, whose cost stands beside the paper&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>search figures</name>
    <message>
        <source>Lineage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ancestors of an architecture appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency on %1, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters, million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (lower is better, upwards)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The population appears here, iteration by iteration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No architecture has a score yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best score of each iteration appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best so far of the chosen searches appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of genes that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How different the architectures are appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All scored architectures appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kendall&apos;s tau of both predictors, with quartiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well both predictors agree appears here, iteration by iteration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still holds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>supernet figures</name>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss while it trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss, bits a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate × 1,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses appear here during a training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tableExport</name>
    <message>
        <source>Copy %1 as LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 as HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LaTeX (*.tex);;Markdown (*.md);;CSV (*.csv);;HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
