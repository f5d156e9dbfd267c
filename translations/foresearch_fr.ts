<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Corpora</name>
    <message>
        <source>empty side</source>
        <translation>côté vide</translation>
    </message>
    <message>
        <source>too many words</source>
        <translation>trop de mots</translation>
    </message>
    <message>
        <source>ratio of lengths</source>
        <translation>rapport des longueurs</translation>
    </message>
    <message>
        <source>equal sides</source>
        <translation>côtés identiques</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doublon</translation>
    </message>
    <message>
        <source>too many pieces</source>
        <translation>trop de sous-mots</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Rien n’est omis.</translation>
    </message>
    <message>
        <source>%1 left out: %2.</source>
        <translation>Paires omises&#xa0;: %1 (%2).</translation>
    </message>
    <message>
        <source>%1: %2 pairs of %3 and %4 ids</source>
        <translation>%1&#xa0;: %2 paires de %3 et %4 ids en moyenne</translation>
    </message>
    <message>
        <source>%1 % of the ids unknown</source>
        <translation>%1&#xa0;% des ids inconnus</translation>
    </message>
</context>
<context>
    <name>SupernetWords</name>
    <message>
        <source>largest %1, smallest %2, random %3</source>
        <translation>la plus grande %1, la plus petite %2, aléatoire %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>non commencé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>mise à jour %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>perte %1</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>taux d’apprentissage %1</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>waits until another computation ends</source>
        <translation>attend la fin d’un autre calcul</translation>
    </message>
    <message>
        <source>reading the corpus…</source>
        <translation>lecture du corpus…</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore environ %1</translation>
    </message>
    <message>
        <source>best after %1: %2</source>
        <translation>meilleur après %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose a corpus to see what the training asks for.</source>
        <translation>Choisir un corpus pour voir ce que demande l’entraînement.</translation>
    </message>
    <message>
        <source>Reading the corpus…</source>
        <translation>Lecture du corpus…</translation>
    </message>
    <message>
        <source>About %1, at %2 tokens/s (%3).</source>
        <translation>Environ %1, à %2 tokens/s (%3).</translation>
    </message>
    <message>
        <source>as trainings here reached</source>
        <translation>comme atteint par des entraînements ici</translation>
    </message>
    <message>
        <source>from the speed of products here</source>
        <translation>d’après la vitesse des produits matriciels ici</translation>
    </message>
    <message>
        <source>How long it takes is known when this machine&apos;s speed is.</source>
        <translation>La durée sera connue quand la vitesse de cette machine le sera.</translation>
    </message>
    <message>
        <source>%1 million parameters; about %2 of memory, %3 on the disk.</source>
        <translation>%1 millions de paramètres&#xa0;; environ %2 de mémoire, %3 sur le disque.</translation>
    </message>
    <message>
        <source>%1 target tokens an update: %2 times through the corpus.</source>
        <translation>%1 tokens cibles par mise à jour&#xa0;: %2 fois le corpus.</translation>
    </message>
    <message>
        <source>BLEU %1</source>
        <translation>BLEU %1</translation>
    </message>
    <message>
        <source> (95 % interval %1 to %2)</source>
        <translation> (intervalle à 95&#xa0;% de %1 à %2)</translation>
    </message>
    <message>
        <source>Precisions %1 · brevity penalty %2</source>
        <translation>Précisions %1 · pénalité de brièveté %2</translation>
    </message>
    <message>
        <source>%1 sentences of %2 in %3 · beam %4, length penalty %5</source>
        <translation>%1 phrases de %2 en %3 · faisceau %4, pénalité de longueur %5</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n°&#xa0;%1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>validation %1</translation>
    </message>
    <message>
        <source>translates to measure BLEU</source>
        <translation>traduit pour mesurer le BLEU</translation>
    </message>
    <message>
        <source>Its BLEU on the validation and the test part appears here at the end.</source>
        <translation>Son BLEU sur les parties de validation et de test apparaît ici à la fin.</translation>
    </message>
    <message>
        <source>BLEU %1 on test</source>
        <translation>BLEU de test %1</translation>
    </message>
    <message>
        <source>BLEU %1 on validation</source>
        <translation>BLEU de validation %1</translation>
    </message>
    <message>
        <source>average of the last validations</source>
        <translation>moyenne des dernières validations</translation>
    </message>
    <message>
        <source>best after update %1</source>
        <translation>meilleur après la mise à jour %1</translation>
    </message>
    <message>
        <source>%1 · beam %2, length penalty %3
%4
weights %5…, sentences %6…</source>
        <translation>%1 · faisceau %2, pénalité de longueur %3
%4
poids %5…, phrases %6…</translation>
    </message>
    <message>
        <source>scratch, %1, %2</source>
        <translation>à partir de zéro, %1, %2</translation>
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
        <translation>MoS par couche</translation>
    </message>
    <message>
        <source>Neuron-wise MoS</source>
        <translation>MoS par neurone</translation>
    </message>
    <message>
        <source>One random architecture learns in each update (single-path one-shot).</source>
        <translation>À chaque mise à jour apprend une architecture aléatoire (single-path one-shot).</translation>
    </message>
    <message>
        <source>A random architecture, the largest and the smallest learn in each update.</source>
        <translation>À chaque mise à jour apprennent une architecture aléatoire, la plus grande et la plus petite.</translation>
    </message>
    <message>
        <source>Sandwich; every feed-forward layer is a mixture of experts with one weight an expert.</source>
        <translation>Sandwich&#xa0;; chaque couche feed-forward est un mélange d’experts avec un poids par expert.</translation>
    </message>
    <message>
        <source>Sandwich; every feed-forward layer is a mixture of experts with one weight an expert and neuron.</source>
        <translation>Sandwich&#xa0;; chaque couche feed-forward est un mélange d’experts avec un poids par expert et neurone.</translation>
    </message>
    <message>
        <source>%1, %2, seed %3</source>
        <translation>%1, %2, graine %3</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>From scratch, %1, %2 wide, %3 layers, seed %4</source>
        <translation>De zéro, %1, largeur %2, %3 couches, graine %4</translation>
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
        <translation>tau de Kendall</translation>
    </message>
    <message>
        <source>Spearman rho</source>
        <translation>rho de Spearman</translation>
    </message>
    <message>
        <source>regret at 1</source>
        <translation>regret à 1</translation>
    </message>
    <message>
        <source>regret at 3</source>
        <translation>regret à 3</translation>
    </message>
    <message>
        <source>top-5 overlap</source>
        <translation>recouvrement des 5 meilleures</translation>
    </message>
    <message>
        <source>%1 is undefined for one of them.</source>
        <translation>%1 n’est pas défini pour l’un des deux.</translation>
    </message>
    <message>
        <source>%1 is not distinguishable with %2 architectures in each of %3 splits.</source>
        <translation>%1 ne les distingue pas avec %2 architectures par partition (partitions&#xa0;: %3).</translation>
    </message>
    <message>
        <source>%1 of %2 is better by %3 (95 %: %4 to %5).</source>
        <translation>%1 de %2 est meilleur de %3 (95&#xa0;%&#xa0;: %4 à %5).</translation>
    </message>
</context>
<context>
    <name>distil figures</name>
    <message>
        <source>Error while it trains</source>
        <translation>Erreur pendant l’entraînement</translation>
    </message>
    <message>
        <source>step</source>
        <translation>pas</translation>
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
        <translation>Les erreurs apparaissent ici pendant l’entraînement du réseau.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>réservé</translation>
    </message>
    <message>
        <source>Network against teacher</source>
        <translation>Réseau face à l’enseignant</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>enseignant</translation>
    </message>
    <message>
        <source>teacher (%1), %2</source>
        <translation>enseignant (%1), %2</translation>
    </message>
    <message>
        <source>network, %1</source>
        <translation>réseau, %1</translation>
    </message>
    <message>
        <source>Held-out examples appear here.</source>
        <translation>Les exemples réservés apparaissent ici.</translation>
    </message>
    <message>
        <source>held-out examples</source>
        <translation>exemples réservés</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Courbe d’apprentissage</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>exemples</translation>
    </message>
    <message>
        <source>What more examples bring appears here when it is measured.</source>
        <translation>Le gain de plus d’exemples apparaît ici une fois mesuré.</translation>
    </message>
    <message>
        <source>labels that no network saw</source>
        <translation>étiquettes qu’aucun réseau n’a vues</translation>
    </message>
</context>
<context>
    <name>distil words</name>
    <message>
        <source>All %1 architectures are labelled already; %2 is not asked.</source>
        <translation>Les %1 architectures sont déjà toutes étiquetées&#xa0;; «&#xa0;%2&#xa0;» n’est pas interrogé.</translation>
    </message>
    <message>
        <source>%1 architectures to ask %2 for.</source>
        <translation>%1 architectures à demander à «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1 architectures to ask %2 for; %3 of %4 are labelled already.</source>
        <translation>%1 architectures à demander à «&#xa0;%2&#xa0;»&#xa0;; %3 sur %4 sont déjà étiquetées.</translation>
    </message>
    <message>
        <source>The space has no more than these.</source>
        <translation>L’espace n’en contient pas d’autres.</translation>
    </message>
    <message>
        <source>Only replies that the project has count; none is paid for.</source>
        <translation>Seules comptent les réponses que le projet possède&#xa0;; aucune n’est payée.</translation>
    </message>
    <message>
        <source>Each label costs what the endpoint counts.</source>
        <translation>Chaque étiquette coûte ce que le point d’accès facture.</translation>
    </message>
    <message>
        <source>The program is called %1 times; what that costs, and how long it takes, is the program&apos;s affair.</source>
        <translation>Le programme est appelé %1 fois&#xa0;; ce que cela coûte et le temps que cela prend dépendent de lui.</translation>
    </message>
    <message>
        <source>Nothing to pay.</source>
        <translation>Rien à payer.</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 fois)</translation>
    </message>
    <message>
        <source>%1 had no value for %2 architectures, which are left out: %3</source>
        <translation>«&#xa0;%1&#xa0;» n’avait pas de valeur pour %2 architectures, qui sont omises&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 of %2 labels lie outside what %3 knows; most often: %4</source>
        <translation>%1 étiquettes sur %2 sortent de ce que «&#xa0;%3&#xa0;» connaît&#xa0;; le plus souvent&#xa0;: %4</translation>
    </message>
    <message>
        <source>It knows the labels that it learnt from far better than others (%1 and %2): more examples or a smaller network help.</source>
        <translation>Il connaît bien mieux les étiquettes apprises que les autres (%1 et %2)&#xa0;: plus d’exemples ou un réseau plus petit aident.</translation>
    </message>
    <message>
        <source>Its error was still falling when the training ended: more steps or a higher learning rate help.</source>
        <translation>Son erreur baissait encore à la fin de l’entraînement&#xa0;: davantage de pas ou un taux d’apprentissage plus élevé aident.</translation>
    </message>
    <message>
        <source>Labelling takes about %1.</source>
        <translation>L’étiquetage prend environ %1.</translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation>Étiquetage</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Courbe d’apprentissage</translation>
    </message>
    <message>
        <source>%1: %2 of %3 architectures</source>
        <translation>%1&#xa0;: %2 architectures sur %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps</source>
        <translation>%1&#xa0;: %2 pas sur %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3 networks</source>
        <translation>%1&#xa0;: %2 réseaux sur %3</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>No labels are held out: how far it is from its teacher on others is not known.</source>
        <translation>Aucune étiquette n’est réservée&#xa0;: son écart à l’enseignant sur d’autres n’est pas connu.</translation>
    </message>
    <message>
        <source>It orders the test architectures clearly worse than its teacher.</source>
        <translation>Il ordonne les architectures de test nettement moins bien que son enseignant.</translation>
    </message>
    <message>
        <source>%1 · %2 examples · %3</source>
        <translation>%1 · %2 exemples · %3</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>article</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
</context>
<context>
    <name>evaluation figures</name>
    <message>
        <source>distance in the true ranking</source>
        <translation>distance dans le vrai classement</translation>
    </message>
    <message>
        <source>Predictions against the truth</source>
        <translation>Prédictions face à la vérité</translation>
    </message>
    <message>
        <source>BLEU trained from scratch (validation)</source>
        <translation>BLEU, entraîné de zéro (validation)</translation>
    </message>
    <message>
        <source>BLEU trained from scratch (test)</source>
        <translation>BLEU, entraîné de zéro (test)</translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>%1 prédit</translation>
    </message>
    <message>
        <source>Predictions appear here.</source>
        <translation>Les prédictions apparaissent ici.</translation>
    </message>
    <message>
        <source>Wrongly ordered pairs</source>
        <translation>Paires mal ordonnées</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>paires</translation>
    </message>
    <message>
        <source>Pairs in the wrong order appear here.</source>
        <translation>Les paires mal ordonnées apparaissent ici.</translation>
    </message>
    <message>
        <source>Wrongly ordered pairs, cumulative</source>
        <translation>Paires mal ordonnées, cumul</translation>
    </message>
    <message>
        <source>share of the pairs</source>
        <translation>part des paires</translation>
    </message>
</context>
<context>
    <name>foresearch::gui::StartOptions</name>
    <message>
        <source>--size: found &quot;%1&quot;, expected WIDTHxHEIGHT, such as 1440x900.</source>
        <translation>--size&#xa0;: «&#xa0;%1&#xa0;» trouvé, attendu&#xa0;: LARGEURxHAUTEUR, par exemple 1440x900.</translation>
    </message>
    <message>
        <source>Workbench for performance predictors in neural architecture search.</source>
        <translation>Atelier pour prédicteurs de performance en recherche d’architectures neuronales.</translation>
    </message>
    <message>
        <source>Project file to open.</source>
        <translation>Fichier de projet à ouvrir.</translation>
    </message>
    <message>
        <source>Writes a picture of the window to FILE (PNG) and ends; needs no display.</source>
        <translation>Écrit une image de la fenêtre dans FILE (PNG) et se termine&#xa0;; n’a pas besoin d’écran.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Taille de la fenêtre.</translation>
    </message>
    <message>
        <source>Theme of this run: system, light or dark.</source>
        <translation>Thème de ce lancement&#xa0;: system, light ou dark.</translation>
    </message>
    <message numerus="yes">
        <source>Found %n projects, expected one.</source>
        <translation>
            <numerusform>%n projet trouvé, un seul attendu.</numerusform>
            <numerusform>%n projets trouvés, un seul attendu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the example project.</source>
        <translation>Ouvre le projet d’exemple.</translation>
    </message>
    <message>
        <source>Page to show: welcome, task, predict, distil or search.</source>
        <translation>Page à afficher&#xa0;: welcome, task, predict, distil ou search.</translation>
    </message>
    <message>
        <source>--theme: found &quot;%1&quot;, expected system, light or dark.</source>
        <translation>--theme&#xa0;: «&#xa0;%1&#xa0;» trouvé, attendu&#xa0;: system, light ou dark.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::AboutDialog</name>
    <message>
        <source>window, network</source>
        <translation>fenêtre, réseau</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>figures</translation>
    </message>
    <message>
        <source>supernets; loaded when a job first needs it</source>
        <translation>super-réseaux&#xa0;; chargé dès qu’un travail en a besoin</translation>
    </message>
    <message>
        <source>linear algebra</source>
        <translation>algèbre linéaire</translation>
    </message>
    <message>
        <source>reading and writing JSON</source>
        <translation>lecture et écriture de JSON</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>domaine public</translation>
    </message>
    <message>
        <source>project file</source>
        <translation>fichier de projet</translation>
    </message>
    <message>
        <source>HAT&apos;s configurations</source>
        <translation>configurations de HAT</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>ligne de commande</translation>
    </message>
    <message>
        <source>typeface, where installed</source>
        <translation>police, si elle est installée</translation>
    </message>
    <message>
        <source>A workbench for performance predictors in neural architecture search: judge them against architectures that were trained, and see what they save in the search.</source>
        <translation>Un atelier pour prédicteurs de performance en recherche d’architectures neuronales&#xa0;: les juger sur des architectures entraînées et voir ce qu’ils font économiser dans la recherche.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty. It stands on these libraries:</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Sans aucune garantie. Il s’appuie sur ces bibliothèques&#xa0;:</translation>
    </message>
    <message>
        <source>About Foresearch</source>
        <translation>À propos de Foresearch</translation>
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
        <translation>Licences</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::AgreementModel</name>
    <message>
        <source>who, on what</source>
        <translation>qui, sur quoi</translation>
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
        <translation>tau</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitectureDiagram</name>
    <message>
        <source>Encoder · width %1</source>
        <translation>Encodeur · largeur %1</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>têtes</translation>
    </message>
    <message>
        <source>Decoder · width %1</source>
        <translation>Décodeur · largeur %1</translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation>têtes croisées</translation>
    </message>
    <message>
        <source>attends to last</source>
        <translation>regarde les dern.</translation>
    </message>
    <message>
        <source>FFN width</source>
        <translation>largeur FFN</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>None is chosen.</source>
        <translation>Aucune n’est choisie.</translation>
    </message>
    <message numerus="yes">
        <source>Encoder of width %1 with %n layers; </source>
        <translation>
            <numerusform>Encodeur de largeur %1 à %n couche&#xa0;; </numerusform>
            <numerusform>Encodeur de largeur %1 à %n couches&#xa0;; </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decoder of width %1 with %n layers.</source>
        <translation>
            <numerusform>décodeur de largeur %1 à %n couche.</numerusform>
            <numerusform>décodeur de largeur %1 à %n couches.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an architecture in the table, and it is drawn here layer by layer.</source>
        <translation>L’architecture choisie dans le tableau est dessinée ici, couche par couche.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitecturePairModel</name>
    <message>
        <source>encoder width</source>
        <translation>largeur de l’encodeur</translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation>largeur du décodeur</translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation>couches de l’encodeur</translation>
    </message>
    <message>
        <source>decoder layers</source>
        <translation>couches du décodeur</translation>
    </message>
    <message>
        <source>encoder FFN, mean</source>
        <translation>FFN de l’encodeur, moyenne</translation>
    </message>
    <message>
        <source>decoder FFN, mean</source>
        <translation>FFN du décodeur, moyenne</translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation>têtes de l’encodeur</translation>
    </message>
    <message>
        <source>decoder heads</source>
        <translation>têtes du décodeur</translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation>têtes croisées</translation>
    </message>
    <message>
        <source>layers attended</source>
        <translation>couches regardées</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation>paramètres, M</translation>
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
        <translation>démonstration</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>encodeur</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>décodeur</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>FFN, mean</source>
        <translation>FFN, moyenne</translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation>paramètres, M</translation>
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
        <translation>BLEU, test</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>latence, ms</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation>%1, test</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ArchitectureWords</name>
    <message>
        <source>encoder width</source>
        <translation>largeur de l’encodeur</translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation>couches de l’encodeur</translation>
    </message>
    <message>
        <source>encoder FFN</source>
        <translation>FFN de l’encodeur</translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation>têtes de l’encodeur</translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation>largeur du décodeur</translation>
    </message>
    <message>
        <source>decoder layers</source>
        <translation>couches du décodeur</translation>
    </message>
    <message>
        <source>decoder FFN</source>
        <translation>FFN du décodeur</translation>
    </message>
    <message>
        <source>decoder heads</source>
        <translation>têtes du décodeur</translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation>têtes croisées</translation>
    </message>
    <message>
        <source>layers attended</source>
        <translation>couches regardées</translation>
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
        <translation>%1 %2, couche %3</translation>
    </message>
    <message>
        <source>%1 in layers %2</source>
        <translation>%1, couches %2</translation>
    </message>
    <message>
        <source>random</source>
        <translation>aléatoire</translation>
    </message>
    <message>
        <source>elite</source>
        <translation>élite</translation>
    </message>
    <message>
        <source>mutation</source>
        <translation>mutation</translation>
    </message>
    <message>
        <source>crossover</source>
        <translation>croisement</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::BadgeLegend</name>
    <message>
        <source>no value</source>
        <translation>sans valeur</translation>
    </message>
    <message>
        <source>far outside the demonstrations</source>
        <translation>loin hors des démonstrations</translation>
    </message>
    <message>
        <source>samples differ</source>
        <translation>échantillons divergents</translation>
    </message>
    <message>
        <source>kept before</source>
        <translation>déjà conservée</translation>
    </message>
    <message>
        <source>Signs behind predictions: %1</source>
        <translation>Signes derrière les prédictions&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ChoicesModel</name>
    <message>
        <source>encoder width</source>
        <translation>largeur encodeur</translation>
    </message>
    <message>
        <source>encoder layers</source>
        <translation>couches encodeur</translation>
    </message>
    <message>
        <source>encoder FFN</source>
        <translation>FFN encodeur</translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation>têtes encodeur</translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation>largeur décodeur</translation>
    </message>
    <message>
        <source>decoder layers</source>
        <translation>couches décodeur</translation>
    </message>
    <message>
        <source>decoder FFN</source>
        <translation>FFN décodeur</translation>
    </message>
    <message>
        <source>decoder heads</source>
        <translation>têtes décodeur</translation>
    </message>
    <message>
        <source>cross heads</source>
        <translation>têtes croisées</translation>
    </message>
    <message>
        <source>attends to, layers</source>
        <translation>regarde, couches</translation>
    </message>
    <message>
        <source>Chosen for every layer</source>
        <translation>Choisi pour chaque couche</translation>
    </message>
    <message>
        <source>Chosen once</source>
        <translation>Choisi une fois</translation>
    </message>
    <message>
        <source>hyperparameter</source>
        <translation>hyperparamètre</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>choix</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ComparePanel</name>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n°&#xa0;%1</translation>
    </message>
    <message>
        <source>Searches of the project</source>
        <translation>Recherches du projet</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>those that are selected are compared; Enter shows one alone</source>
        <translation>celles choisies sont comparées&#xa0;; Entrée en affiche une seule</translation>
    </message>
    <message>
        <source>How searches are compared</source>
        <translation>Façon de comparer les recherches</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Over seeds</source>
        <translation>Sur les graines</translation>
    </message>
    <message>
        <source>Best architectures</source>
        <translation>Meilleures architectures</translation>
    </message>
    <message>
        <source>What differs between the searches</source>
        <translation>Différences entre les recherches</translation>
    </message>
    <message>
        <source>Means over the seeds</source>
        <translation>Moyennes sur les graines</translation>
    </message>
    <message>
        <source>Best architectures side by side</source>
        <translation>Meilleures architectures côte à côte</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Meilleur jusqu’ici</translation>
    </message>
    <message>
        <source>one axis for each unit</source>
        <translation>un axe par unité</translation>
    </message>
    <message>
        <source>Select two searches: the best architectures of the first two stand here side by side.</source>
        <translation>Choisir deux recherches&#xa0;: les meilleures architectures des deux premières apparaissent ici côte à côte.</translation>
    </message>
    <message>
        <source>A is the best of %1, B that of %2.</source>
        <translation>A est la meilleure de la recherche %1, B celle de la %2.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ComponentModel</name>
    <message>
        <source>not written</source>
        <translation>non écrit</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1, actif</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1, inactif</translation>
    </message>
    <message>
        <source>It is on and has nothing to show yet.</source>
        <translation>Ce composant est actif et n’a encore rien à montrer.</translation>
    </message>
    <message>
        <source>component</source>
        <translation>composant</translation>
    </message>
    <message>
        <source>≈ tokens</source>
        <translation>≈ tokens</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusForm</name>
    <message>
        <source>Kind of the pairs</source>
        <translation>Nature des paires</translation>
    </message>
    <message>
        <source>Source sentences</source>
        <translation>Phrases sources</translation>
    </message>
    <message>
        <source>Target sentences</source>
        <translation>Phrases cibles</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>two files, line by line</source>
        <translation>deux fichiers, ligne à ligne</translation>
    </message>
    <message>
        <source>one file, tab-separated</source>
        <translation>un fichier, séparé par tabulation</translation>
    </message>
    <message>
        <source>translations installed here</source>
        <translation>traductions installées ici</translation>
    </message>
    <message>
        <source>folder binarised by fairseq</source>
        <translation>dossier binarisé par fairseq</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Both names, such as en,de; by themselves the ends of the files&apos; names</source>
        <translation>Les deux noms, par exemple en,de&#xa0;; à défaut, les extensions des fichiers</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Words at most</source>
        <translation>Mots au plus</translation>
    </message>
    <message>
        <source>Longer sentences are left out with their pairs</source>
        <translation>Les phrases plus longues sont omises avec leur paire</translation>
    </message>
    <message>
        <source>Pieces at most</source>
        <translation>Sous-mots au plus</translation>
    </message>
    <message>
        <source>Of a sentence once it is cut into pieces</source>
        <translation>D’une phrase une fois découpée en sous-mots</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>Ratio at most</source>
        <translation>Rapport au plus</translation>
    </message>
    <message>
        <source>Of the longer side to the shorter, in words; 0: any</source>
        <translation>Du côté le plus long au plus court, en mots&#xa0;; 0&#xa0;: tout</translation>
    </message>
    <message>
        <source>Leave out equal sides</source>
        <translation>Omettre les côtés identiques</translation>
    </message>
    <message>
        <source>Leave out duplicates</source>
        <translation>Omettre les doublons</translation>
    </message>
    <message>
        <source>Held out, valid</source>
        <translation>Réservées, valid</translation>
    </message>
    <message>
        <source>Pairs drawn at random for validation</source>
        <translation>Paires tirées au hasard pour la validation</translation>
    </message>
    <message>
        <source>Held out, test</source>
        <translation>Réservées, test</translation>
    </message>
    <message>
        <source>Pairs drawn at random for a test</source>
        <translation>Paires tirées au hasard pour un test</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Of the draws</source>
        <translation>Des tirages</translation>
    </message>
    <message>
        <source>Name of the rest</source>
        <translation>Nom du reste</translation>
    </message>
    <message>
        <source>Name of the split of all pairs that are not held out</source>
        <translation>Nom de la partie faite des paires non réservées</translation>
    </message>
    <message>
        <source>The rest is</source>
        <translation>Le reste est</translation>
    </message>
    <message>
        <source>Pieces to learn</source>
        <translation>Sous-mots à apprendre</translation>
    </message>
    <message>
        <source>Of the vocabulary, by byte-pair encoding (SentencePiece)</source>
        <translation>Du vocabulaire, par byte-pair encoding (SentencePiece)</translation>
    </message>
    <message>
        <source>SentencePiece model</source>
        <translation>Modèle SentencePiece</translation>
    </message>
    <message>
        <source>learned from the pairs</source>
        <translation>appris sur les paires</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Dictionnaire</translation>
    </message>
    <message>
        <source>of all pieces that occur</source>
        <translation>de tous les sous-mots présents</translation>
    </message>
    <message>
        <source>or a model</source>
        <translation>ou un modèle</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Nettoyage</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Partitions</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulaire</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>Grammaire</translation>
    </message>
    <message>
        <source>the built-in phrasebook</source>
        <translation>le guide de conversation intégré</translation>
    </message>
    <message>
        <source>Languages of the phrasebook</source>
        <translation>Langues du guide de conversation</translation>
    </message>
    <message>
        <source>English to German</source>
        <translation>Anglais vers allemand</translation>
    </message>
    <message>
        <source>English to French</source>
        <translation>Anglais vers français</translation>
    </message>
    <message>
        <source>German to English</source>
        <translation>Allemand vers anglais</translation>
    </message>
    <message>
        <source>German to French</source>
        <translation>Allemand vers français</translation>
    </message>
    <message>
        <source>French to English</source>
        <translation>Français vers anglais</translation>
    </message>
    <message>
        <source>French to German</source>
        <translation>Français vers allemand</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>Paires de phrases</translation>
    </message>
    <message>
        <source>How many of the phrasebook, no two with the same source</source>
        <translation>Combien en tirer du guide de conversation, jamais deux de même source</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Times the phrasebook&apos;s own rates of typos, words left out and paraphrases; 0: none</source>
        <translation>Multiple des taux propres au guide de conversation pour les fautes de frappe, les mots omis et les paraphrases&#xa0;; 0&#xa0;: aucun</translation>
    </message>
    <message>
        <source>the shipped one, of everyday sentences</source>
        <translation>celle fournie, de phrases courantes</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusPanel</name>
    <message>
        <source>All %1 pairs.</source>
        <translation>Toutes les %1 paires.</translation>
    </message>
    <message>
        <source>The first %1 pairs.</source>
        <translation>Les %1 premières paires.</translation>
    </message>
    <message>
        <source>Looking at all pairs</source>
        <translation>Examen de toutes les paires</translation>
    </message>
    <message>
        <source>Drawing sentences to learn from</source>
        <translation>Tirage des phrases d’apprentissage</translation>
    </message>
    <message>
        <source>Learning pieces</source>
        <translation>Apprentissage des sous-mots</translation>
    </message>
    <message>
        <source>Cutting into pieces</source>
        <translation>Découpage en sous-mots</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Prepare a corpus</source>
        <translation>Préparer un corpus</translation>
    </message>
    <message>
        <source>files may be compressed by gzip</source>
        <translation>les fichiers peuvent être compressés par gzip</translation>
    </message>
    <message>
        <source>First pairs of the corpus</source>
        <translation>Premières paires du corpus</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>Avancement de la préparation</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>Préparer…</translation>
    </message>
    <message>
        <source>Prepare into a folder</source>
        <translation>Préparer dans un dossier</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the preparation</source>
        <translation>Arrêter la préparation</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard the preparation</source>
        <translation>Abandonner la préparation</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>Examiner %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation>%1 sous-mots</translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>%1 paires</translation>
    </message>
    <message>
        <source>Folder of the corpus, which is to be made</source>
        <translation>Dossier du corpus, à créer</translation>
    </message>
    <message>
        <source>Prepare corpus %1</source>
        <translation>Préparer le corpus %1</translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation>Ajouter le corpus %1</translation>
    </message>
    <message>
        <source>Draw from the phrasebook</source>
        <translation>Tirer du guide de conversation</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::CorpusSection</name>
    <message>
        <source>%1 to %2, vocabulary of %3</source>
        <translation>%1 vers %2, vocabulaire de %3</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>Préparer…</translation>
    </message>
    <message>
        <source>Prepare a corpus</source>
        <translation>Préparer un corpus</translation>
    </message>
    <message>
        <source>Makes a corpus of pairs of sentences</source>
        <translation>Fait un corpus à partir de paires de phrases</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add a corpus</source>
        <translation>Ajouter un corpus</translation>
    </message>
    <message>
        <source>Takes a folder as it lies: prepared here, or binarised by fairseq</source>
        <translation>Prend un dossier tel quel&#xa0;: préparé ici ou binarisé par fairseq</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the corpus</source>
        <translation>Retirer le corpus</translation>
    </message>
    <message>
        <source>Takes the corpus out of the project; its folder stays, and Undo brings it back</source>
        <translation>Retire le corpus du projet&#xa0;; son dossier reste, et Annuler le ramène</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>Supernets are trained and scored on pairs of sentences.</source>
        <translation>Les super-réseaux sont entraînés et évalués sur des paires de phrases.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lire %1</translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation>Ajouter le corpus %1</translation>
    </message>
    <message>
        <source>Remove corpus %1</source>
        <translation>Retirer le corpus %1</translation>
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
        <translation>%1, montrée</translation>
    </message>
    <message>
        <source>%1, not shown</source>
        <translation>%1, non montrée</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>width</source>
        <translation>largeur</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
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
        <translation>Démonstrations au choix</translation>
    </message>
    <message>
        <source>The demonstrations of a task appear here. Without a task, a prompt has none.</source>
        <translation>Les démonstrations d’une tâche apparaissent ici. Sans tâche, un prompt n’en a pas.</translation>
    </message>
    <message>
        <source>Task of the demonstrations</source>
        <translation>Tâche des démonstrations</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Seed of the split whose demonstrations are shown; its test architectures are asked about</source>
        <translation>Graine de la partition dont les démonstrations sont montrées&#xa0;; les questions portent sur ses architectures de test</translation>
    </message>
    <message>
        <source>Choice of the demonstrations</source>
        <translation>Choix des démonstrations</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>les premières</translation>
    </message>
    <message>
        <source>by seed</source>
        <translation>par graine</translation>
    </message>
    <message>
        <source>spread over BLEU</source>
        <translation>réparties sur le BLEU</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Number of demonstrations</source>
        <translation>Nombre de démonstrations</translation>
    </message>
    <message>
        <source>At most; the paper shows 10</source>
        <translation>Au plus&#xa0;; l’article en montre 10</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Seed of the choice</source>
        <translation>Graine du choix</translation>
    </message>
    <message>
        <source>As Python&apos;s random draws</source>
        <translation>Comme tire random de Python</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n montrée</numerusform>
            <numerusform>%n montrées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of which %2 are not of this split</source>
        <translation>%1, dont %2 hors de cette partition</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DifferenceModel</name>
    <message>
        <source>%1: scores asked</source>
        <translation>%1&#xa0;: scores demandés</translation>
    </message>
    <message>
        <source>%1: scores saved by reuse</source>
        <translation>%1&#xa0;: scores épargnés par réemploi</translation>
    </message>
    <message>
        <source>%1: seconds</source>
        <translation>%1&#xa0;: secondes</translation>
    </message>
    <message>
        <source>search</source>
        <translation>recherche</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>itérations</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>stratégie</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>population</source>
        <translation>population</translation>
    </message>
    <message>
        <source>parents</source>
        <translation>parents</translation>
    </message>
    <message>
        <source>mutations</source>
        <translation>mutations</translation>
    </message>
    <message>
        <source>crossovers</source>
        <translation>croisements</translation>
    </message>
    <message>
        <source>mutation probability</source>
        <translation>taux de mutation</translation>
    </message>
    <message>
        <source>limit: latency, ms</source>
        <translation>limite&#xa0;: latence, ms</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>machine</translation>
    </message>
    <message>
        <source>limit: GFLOPs</source>
        <translation>limite&#xa0;: GFLOPs</translation>
    </message>
    <message>
        <source>limit: parameters, million</source>
        <translation>limite&#xa0;: paramètres, millions</translation>
    </message>
    <message>
        <source>finished iterations</source>
        <translation>itérations terminées</translation>
    </message>
    <message>
        <source>latencies asked</source>
        <translation>latences demandées</translation>
    </message>
    <message>
        <source>unit of the score</source>
        <translation>unité du score</translation>
    </message>
    <message>
        <source>best score</source>
        <translation>meilleur score</translation>
    </message>
    <message>
        <source>found in iteration</source>
        <translation>trouvé à l’itération</translation>
    </message>
    <message>
        <source>best: latency, ms</source>
        <translation>meilleure&#xa0;: latence, ms</translation>
    </message>
    <message>
        <source>best: GFLOPs</source>
        <translation>meilleure&#xa0;: GFLOPs</translation>
    </message>
    <message>
        <source>best: parameters, million</source>
        <translation>meilleure&#xa0;: paramètres, millions</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>meilleure&#xa0;: %1</translation>
    </message>
    <message>
        <source>what differs</source>
        <translation>différence</translation>
    </message>
    <message>
        <source>corpus</source>
        <translation>corpus</translation>
    </message>
    <message>
        <source>search space</source>
        <translation>espace de recherche</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>variante</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>mises à jour</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>tirages</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>précision</translation>
    </message>
    <message>
        <source>tokens a batch</source>
        <translation>tokens par lot</translation>
    </message>
    <message>
        <source>batches an update</source>
        <translation>lots par mise à jour</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>échauffement</translation>
    </message>
    <message>
        <source>first rate</source>
        <translation>taux initial</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>taux d’apprentissage</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>décroissance des poids</translation>
    </message>
    <message>
        <source>longest gradient</source>
        <translation>gradient maximal</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>attention dropout</source>
        <translation>dropout d’attention</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>lissage des étiquettes</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>experts</translation>
    </message>
    <message>
        <source>router width</source>
        <translation>largeur du routeur</translation>
    </message>
    <message>
        <source>router dropout</source>
        <translation>dropout du routeur</translation>
    </message>
    <message>
        <source>validate every</source>
        <translation>valider toutes les</translation>
    </message>
    <message>
        <source>save every</source>
        <translation>sauver toutes les</translation>
    </message>
    <message>
        <source>%1: of these known from other searches</source>
        <translation>%1&#xa0;: dont connus d’autres recherches</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>architecture</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>patience</translation>
    </message>
    <message>
        <source>average</source>
        <translation>moyenne</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DistilPage</name>
    <message numerus="yes">
        <source>network, %n held-out labels</source>
        <translation>
            <numerusform>réseau, %n étiquette réservée</numerusform>
            <numerusform>réseau, %n étiquettes réservées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>network, truth of %n architectures</source>
        <translation>
            <numerusform>réseau, vérité de %n architecture</numerusform>
            <numerusform>réseau, vérité de %n architectures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>teacher, truth of %n architectures</source>
        <translation>
            <numerusform>enseignant, vérité de %n architecture</numerusform>
            <numerusform>enseignant, vérité de %n architectures</numerusform>
        </translation>
    </message>
    <message>
        <source>A program is not called for it, and neither is the teacher of another split.</source>
        <translation>Un programme n’est pas appelé pour cela, ni l’enseignant d’une autre partition.</translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n étiquette</numerusform>
            <numerusform>%n étiquettes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 labels, %2 held out</source>
        <translation>%1 étiquettes, dont %2 réservées</translation>
    </message>
    <message>
        <source>%1 · in training</source>
        <translation>%1 · en entraînement</translation>
    </message>
    <message>
        <source>%1 · trained</source>
        <translation>%1 · entraîné</translation>
    </message>
    <message>
        <source>%1 · failed</source>
        <translation>%1 · échoué</translation>
    </message>
    <message>
        <source>%1 · stopped</source>
        <translation>%1 · arrêté</translation>
    </message>
    <message>
        <source>Distil</source>
        <translation>Distillation</translation>
    </message>
    <message>
        <source>Here a small network learns from the labels of an expensive predictor, so that a search asks the network and not its teacher: what the labels cost, how it learns, and how far it is from its teacher.</source>
        <translation>Ici, un petit réseau apprend des étiquettes d’un prédicteur coûteux, pour qu’une recherche l’interroge à la place de son enseignant&#xa0;: ce que coûtent les étiquettes, comment il apprend et son écart à l’enseignant.</translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>Aucune tâche n’est ouverte. L’exemple montre tout avec des chiffres inventés, sans réseau.</translation>
    </message>
    <message>
        <source>Networks of the project</source>
        <translation>Réseaux du projet</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Network as safetensors…</source>
        <translation>Réseau en safetensors…</translation>
    </message>
    <message>
        <source>Copy as predictor</source>
        <translation>Copier comme prédicteur</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Copier comme ligne de commande</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Copier la ligne de commande</translation>
    </message>
    <message>
        <source>As commands</source>
        <translation>En commandes</translation>
    </message>
    <message>
        <source>Before Start</source>
        <translation>Avant de démarrer</translation>
    </message>
    <message>
        <source>what it asks for and what that costs</source>
        <translation>ce qui est demandé et ce que cela coûte</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>How good the network is</source>
        <translation>Qualité du réseau</translation>
    </message>
    <message>
        <source>How good it is</source>
        <translation>Sa qualité</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>held out: labels that it never sees</source>
        <translation>réservé&#xa0;: étiquettes qu’il ne voit jamais</translation>
    </message>
    <message>
        <source>Network against teacher</source>
        <translation>Réseau face à l’enseignant</translation>
    </message>
    <message>
        <source>the nearer the diagonal, the better</source>
        <translation>plus près de la diagonale, mieux c’est</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Courbe d’apprentissage</translation>
    </message>
    <message>
        <source>what more examples bring</source>
        <translation>ce qu’apportent plus d’exemples</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Measure the learning curve</source>
        <translation>Mesurer la courbe d’apprentissage</translation>
    </message>
    <message>
        <source>Trains networks on parts of the labels, each size three times</source>
        <translation>Entraîne des réseaux sur des parties des étiquettes, trois fois par taille</translation>
    </message>
    <message>
        <source>teacher %1, network %2</source>
        <translation>enseignant %1, réseau %2</translation>
    </message>
    <message>
        <source>%1 examples: %2</source>
        <translation>%1 exemples&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 Training takes about %2.</source>
        <translation>%1 L’entraînement prend environ %2.</translation>
    </message>
    <message>
        <source>Counting what is labelled already…</source>
        <translation>Décompte des étiquettes présentes…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>what is labelled stays in the project</source>
        <translation>ce qui est étiqueté reste dans le projet</translation>
    </message>
    <message>
        <source>%1 · no. %2</source>
        <translation>%1 · n°&#xa0;%2</translation>
    </message>
    <message>
        <source>The held-out error, and both against the truth, appear here when a network is trained.</source>
        <translation>L’erreur sur les exemples réservés, et les deux face à la vérité, apparaissent ici une fois un réseau entraîné.</translation>
    </message>
    <message>
        <source>It is not trained yet.</source>
        <translation>Il n’est pas encore entraîné.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Distil %1</source>
        <translation>Distiller %1</translation>
    </message>
    <message>
        <source>Save the network</source>
        <translation>Enregistrer le réseau</translation>
    </message>
    <message>
        <source>Networks (*.safetensors)</source>
        <translation>Réseaux (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::DistilSettings</name>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Seed of the split whose demonstrations teachers are fitted to</source>
        <translation>Graine de la partition dont les démonstrations servent à ajuster les enseignants</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>Any predictor: a name, ensemble:P+Q, exec:PROGRAM, llm:PROMPT by the project&apos;s replies</source>
        <translation>Tout prédicteur&#xa0;: un nom, ensemble:P+Q, exec:PROGRAM, llm:PROMPT selon les réponses du projet</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Random architectures that the teacher labels</source>
        <translation>Architectures aléatoires que l’enseignant étiquette</translation>
    </message>
    <message>
        <source>Sample seed</source>
        <translation>Graine du tirage</translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation>Des architectures aléatoires</translation>
    </message>
    <message>
        <source>Held out, %</source>
        <translation>Réservés, %</translation>
    </message>
    <message>
        <source>Labels that no network learns from, to judge it by</source>
        <translation>Étiquettes dont aucun réseau n’apprend, pour le juger</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>article</translation>
    </message>
    <message>
        <source>Recommended: ours, normalised and small. Paper: as published</source>
        <translation>Recommandé&#xa0;: le nôtre, normalisé et petit. Article&#xa0;: tel que publié</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>10 averages</source>
        <translation>10 moyennes</translation>
    </message>
    <message>
        <source>per layer</source>
        <translation>par couche</translation>
    </message>
    <message>
        <source>10 averages (HAT)</source>
        <translation>10 moyennes (HAT)</translation>
    </message>
    <message>
        <source>per layer (raw)</source>
        <translation>par couche (brut)</translation>
    </message>
    <message>
        <source>What the network sees of an architecture</source>
        <translation>Ce que le réseau voit d’une architecture</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neurones</translation>
    </message>
    <message>
        <source>Of each hidden layer</source>
        <translation>De chaque couche cachée</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Couches cachées</translation>
    </message>
    <message>
        <source>Between features and value</source>
        <translation>Entre attributs et valeur</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Of Adam, at its highest</source>
        <translation>D’Adam, à son maximum</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Labels of one step</source>
        <translation>Étiquettes d’un pas</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Of each network</source>
        <translation>De chaque réseau</translation>
    </message>
    <message>
        <source>Seeds averaged</source>
        <translation>Graines moyennées</translation>
    </message>
    <message>
        <source>Networks whose mean becomes one network</source>
        <translation>Réseaux dont la moyenne devient un seul réseau</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Of the first weights and the batches</source>
        <translation>Des premiers poids et des lots</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>Changement de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Its search space is sampled, its test architectures judge</source>
        <translation>On tire dans son espace de recherche et l’on juge sur ses architectures de test</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
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
        <translation>Azure OpenAI (classique)</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Un autre</translation>
    </message>
    <message>
        <source>answers by a JSON schema</source>
        <translation>réponses selon un schéma JSON</translation>
    </message>
    <message>
        <source>probabilities of tokens</source>
        <translation>probabilités des tokens</translation>
    </message>
    <message>
        <source>repeatable draws</source>
        <translation>tirages reproductibles</translation>
    </message>
    <message>
        <source>several samples in one call</source>
        <translation>plusieurs échantillons par appel</translation>
    </message>
    <message>
        <source>temperatures of one&apos;s own</source>
        <translation>températures au choix</translation>
    </message>
    <message>
        <source>the share of tokens drawn from</source>
        <translation>part des tokens dont on tire</translation>
    </message>
    <message>
        <source>token limit, new name</source>
        <translation>limite de tokens, nouveau nom</translation>
    </message>
    <message>
        <source>token limit, old name</source>
        <translation>limite de tokens, ancien nom</translation>
    </message>
    <message>
        <source>usage of answers in pieces</source>
        <translation>consommation des réponses en flux</translation>
    </message>
    <message>
        <source>Endpoints of language models</source>
        <translation>Points d’accès de modèles de langue</translation>
    </message>
    <message numerus="yes">
        <source>It answers: %n models.</source>
        <translation>
            <numerusform>Il répond&#xa0;: %n modèle.</numerusform>
            <numerusform>Il répond&#xa0;: %n modèles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Probed: what is refused is left out from now on.</source>
        <translation>Sondé&#xa0;: ce qui est refusé est désormais omis.</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Points d’accès</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the endpoint</source>
        <translation>Retirer le point d’accès</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Speaks as</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>Version de l’API</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>its name; on Azure the deployment&apos;s</source>
        <translation>son nom&#xa0;; sur Azure, celui du déploiement</translation>
    </message>
    <message>
        <source>Key is kept</source>
        <translation>Clé conservée</translation>
    </message>
    <message>
        <source>in the desktop&apos;s keychain</source>
        <translation>dans le trousseau du bureau</translation>
    </message>
    <message>
        <source>for this run only</source>
        <translation>pour cette session seulement</translation>
    </message>
    <message>
        <source>in the environment: FORESEARCH_API_KEY</source>
        <translation>dans l’environnement&#xa0;: FORESEARCH_API_KEY</translation>
    </message>
    <message>
        <source>nowhere: none is needed</source>
        <translation>nulle part&#xa0;: aucune n’est nécessaire</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonder</translation>
    </message>
    <message>
        <source>Tiny calls find out what the model accepts; they cost a few tokens</source>
        <translation>De minuscules appels déterminent ce que le modèle accepte&#xa0;; ils coûtent quelques tokens</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Conservée.</translation>
    </message>
    <message>
        <source>GPT-4 and ChatGPT of June 2023, the paper&apos;s models, were shut down at OpenAI on 2026-10-23. What they said can be replayed from kept replies; new questions need one of these models.</source>
        <translation>GPT-4 et ChatGPT de juin 2023, les modèles de l’article, ont été arrêtés chez OpenAI le 23/10/2026. Ce qu’ils ont dit peut être rejoué à partir des réponses conservées&#xa0;; de nouvelles questions demandent l’un de ces modèles.</translation>
    </message>
    <message>
        <source>What is known of the endpoint</source>
        <translation>Ce qui est connu du point d’accès</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>What the model accepts</source>
        <translation>Ce que le modèle accepte</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>shut down on</source>
        <translation>arrêté le</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>paramètre</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>utilité</translation>
    </message>
    <message>
        <source>Models of the endpoint</source>
        <translation>Modèles du point d’accès</translation>
    </message>
    <message>
        <source>Test the connection to see which models there are, and until when.</source>
        <translation>Tester la connexion pour voir quels modèles existent, et jusqu’à quand.</translation>
    </message>
    <message>
        <source>Probe a model to see what it accepts.</source>
        <translation>Sonder un modèle pour voir ce qu’il accepte.</translation>
    </message>
    <message>
        <source>one is kept; enter another to replace it</source>
        <translation>une clé est conservée&#xa0;; en saisir une autre la remplace</translation>
    </message>
    <message>
        <source>paste it here</source>
        <translation>la coller ici</translation>
    </message>
    <message>
        <source>The variable has to be set before the program starts.</source>
        <translation>La variable doit être définie avant le lancement du programme.</translation>
    </message>
    <message>
        <source>It is in no project, settings file or picture, and is not shown again.</source>
        <translation>Elle n’est dans aucun projet, fichier de réglages ou image, et n’est plus affichée.</translation>
    </message>
    <message>
        <source>%1, gone</source>
        <translation>%1, arrêté</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Stop testing</source>
        <translation>Arrêter le test</translation>
    </message>
    <message>
        <source>Stop probing</source>
        <translation>Arrêter le sondage</translation>
    </message>
    <message>
        <source>Asking for the list of models…</source>
        <translation>Demande de la liste des modèles…</translation>
    </message>
    <message>
        <source>Asking what %1 accepts…</source>
        <translation>Demande de ce que %1 accepte…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Name a model first: it is what is probed.</source>
        <translation>Nommer d’abord un modèle&#xa0;: c’est lui qui est sondé.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Errors</name>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Cannot be written</source>
        <translation>Écriture impossible</translation>
    </message>
    <message>
        <source>Not in the expected format</source>
        <translation>Format inattendu</translation>
    </message>
    <message>
        <source>A value that cannot be</source>
        <translation>Valeur impossible</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop grand</translation>
    </message>
    <message>
        <source>Written by a newer Foresearch</source>
        <translation>Écrit par un Foresearch plus récent</translation>
    </message>
    <message>
        <source>Not available here</source>
        <translation>Non disponible ici</translation>
    </message>
    <message>
        <source>No architecture meets the limits</source>
        <translation>Aucune architecture ne respecte les limites</translation>
    </message>
    <message>
        <source>Has no value for this input</source>
        <translation>Sans valeur pour cette entrée</translation>
    </message>
    <message>
        <source>The endpoint cannot be reached</source>
        <translation>Le point d’accès est injoignable</translation>
    </message>
    <message>
        <source>The budget is spent</source>
        <translation>Le budget est épuisé</translation>
    </message>
    <message>
        <source>A defect of Foresearch</source>
        <translation>Un défaut de Foresearch</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::FigureCard</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export of “%1”</source>
        <translation>Exporter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Copy or save the figure</source>
        <translation>Copier ou enregistrer la figure</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Copier les données</translation>
    </message>
    <message>
        <source>Save for one column…</source>
        <translation>Enregistrer pour une colonne…</translation>
    </message>
    <message>
        <source>Save for two columns…</source>
        <translation>Enregistrer pour deux colonnes…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Enregistrer la figure</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Data as CSV (*.csv)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Données en CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::GenerationModel</name>
    <message>
        <source>random</source>
        <translation>aléatoire</translation>
    </message>
    <message>
        <source>elite</source>
        <translation>élite</translation>
    </message>
    <message>
        <source>mutation of %1</source>
        <translation>mutation de %1</translation>
    </message>
    <message>
        <source>crossover of %1 and %2</source>
        <translation>croisement de %1 et %2</translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation>encodeur / décodeur</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>latence, ms</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation>paramètres, M</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>origine</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ImportPanel</name>
    <message>
        <source>synthetic</source>
        <translation>synthétique</translation>
    </message>
    <message numerus="yes">
        <source>%n architectures</source>
        <translation>
            <numerusform>%n architecture</numerusform>
            <numerusform>%n architectures</numerusform>
        </translation>
    </message>
    <message>
        <source>seeds %1</source>
        <translation>graines %1</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>Aucun problème.</translation>
    </message>
    <message numerus="yes">
        <source>%n problems. </source>
        <translation>
            <numerusform>%n problème. </numerusform>
            <numerusform>%n problèmes. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n problems. </source>
        <translation>
            <numerusform>Plus de %n problème. </numerusform>
            <numerusform>Plus de %n problèmes. </numerusform>
        </translation>
    </message>
    <message>
        <source>Rows with a problem are left out. Enter copies one and opens its file.</source>
        <translation>Les lignes à problème sont omises. Entrée en copie un et ouvre son fichier.</translation>
    </message>
    <message>
        <source>Import TFS-Eval</source>
        <translation>Importer TFS-Eval</translation>
    </message>
    <message>
        <source>Problems of the import</source>
        <translation>Problèmes de l’importation</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>There is nothing in it that can be imported.</source>
        <translation>Il ne contient rien d’importable.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n tasks</source>
        <translation>
            <numerusform>Importer %n tâche</numerusform>
            <numerusform>Importer %n tâches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ImportProblemsModel</name>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>line</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problème</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::IndividualPanel</name>
    <message>
        <source>What is shown of the architecture</source>
        <translation>Ce qui est affiché de l’architecture</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Lignée</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paire</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the architecture</source>
        <translation>Copier l’architecture</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Envoyer vers</translation>
    </message>
    <message>
        <source>Send the architecture to another stage</source>
        <translation>Envoyer l’architecture vers une autre étape</translation>
    </message>
    <message>
        <source>Line of ancestors</source>
        <translation>Ligne d’ancêtres</translation>
    </message>
    <message>
        <source>Scores by every predictor</source>
        <translation>Scores selon chaque prédicteur</translation>
    </message>
    <message>
        <source>Architectures of the search side by side</source>
        <translation>Architectures de la recherche côte à côte</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>En JSON</translation>
    </message>
    <message>
        <source>As HAT&apos;s yml</source>
        <translation>En yml de HAT</translation>
    </message>
    <message>
        <source>As prompt lines</source>
        <translation>En lignes de prompt</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Choisie</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Meilleure jusqu’ici</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
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
        <translation>%1 millions de paramètres</translation>
    </message>
    <message>
        <source>No. %1: %2</source>
        <translation>N°&#xa0;%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>The line of nearest parents; %n more ancestors gave to crossovers (the other Lineage tab draws them all).</source>
        <translation>
            <numerusform>La ligne des plus proches parents&#xa0;; %n autre ancêtre a servi à des croisements (l’autre onglet «&#xa0;Lignée&#xa0;» les dessine tous).</numerusform>
            <numerusform>La ligne des plus proches parents&#xa0;; %n autres ancêtres ont servi à des croisements (l’autre onglet «&#xa0;Lignée&#xa0;» les dessine tous).</numerusform>
        </translation>
    </message>
    <message>
        <source>The line of parents, back to the one that was drawn at random.</source>
        <translation>La ligne des parents, jusqu’à l’architecture tirée au hasard.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>B is the best so far. With Ctrl a second dot or row takes its place.</source>
        <translation>B est la meilleure jusqu’ici. Avec Ctrl, un second point ou une seconde ligne prend sa place.</translation>
    </message>
    <message>
        <source>Choose a dot or a row: it stands here beside the best.</source>
        <translation>Choisir un point ou une ligne&#xa0;: son architecture apparaît ici à côté de la meilleure.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobBar</name>
    <message>
        <source>Progress of the running job</source>
        <translation>Avancement du travail en cours</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Afficher les travaux</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobsDock</name>
    <message>
        <source>Jobs</source>
        <translation>Travaux</translation>
    </message>
    <message>
        <source>Log of the chosen job</source>
        <translation>Journal du travail choisi</translation>
    </message>
    <message>
        <source>The log of the chosen job appears here.</source>
        <translation>Le journal du travail choisi apparaît ici.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Ends the chosen job within a second; what is finished stays</source>
        <translation>Termine le travail choisi en moins d’une seconde&#xa0;; ce qui est fini reste</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Copier comme ligne de commande</translation>
    </message>
    <message>
        <source>Copies a foresearch-cli command that does the same</source>
        <translation>Copie une commande foresearch-cli qui fait la même chose</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Retirer les terminés</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::JobsModel</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>en cours d’arrêt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 sur %2 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>job</source>
        <translation>travail</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>avancement</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>débit</translation>
    </message>
    <message>
        <source>time left</source>
        <translation>temps restant</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LatencyForm</name>
    <message>
        <source>Name of this machine</source>
        <translation>Nom de cette machine</translation>
    </message>
    <message>
        <source>Under which the project keeps its latencies, and a search limits them</source>
        <translation>Sous lequel le projet garde ses latences et une recherche les limite</translation>
    </message>
    <message>
        <source>Source ids</source>
        <translation>Ids source</translation>
    </message>
    <message>
        <source>Of the sentence, its end included</source>
        <translation>De la phrase, fin comprise</translation>
    </message>
    <message>
        <source>Target ids</source>
        <translation>Ids cible</translation>
    </message>
    <message>
        <source>That the decoder says</source>
        <translation>Que dit le décodeur</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>Faisceau</translation>
    </message>
    <message>
        <source>Hypotheses side by side</source>
        <translation>Hypothèses côte à côte</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Répétitions</translation>
    </message>
    <message>
        <source>Timed runs of an architecture; fewer where they take more than 3 s</source>
        <translation>Passages chronométrés par architecture ; moins s’ils dépassent 3 s</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Ce qui est mesuré</translation>
    </message>
    <message>
        <source>Selected architectures</source>
        <translation>Architectures choisies</translation>
    </message>
    <message>
        <source>Random architectures of the space</source>
        <translation>Architectures aléatoires de l’espace</translation>
    </message>
    <message>
        <source>A predictor of this machine&apos;s latencies learns from some hundred random ones</source>
        <translation>Un prédicteur des latences de cette machine apprend de quelques centaines d’architectures aléatoires</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Random ones in the end</source>
        <translation>Architectures aléatoires à la fin</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation>Des architectures aléatoires</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LatencyPanel</name>
    <message>
        <source>%1 on %2: %3 ids to %4, beam %5, %6 repetitions, seed %7</source>
        <translation>%1 sur %2 : %3 ids vers %4, faisceau %5, %6 répétitions, graine %7</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>machine</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espace</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesurées</translation>
    </message>
    <message>
        <source>tau</source>
        <translation>tau</translation>
    </message>
    <message>
        <source>on this machine, single precision, one thread, one sentence at a time</source>
        <translation>sur cette machine, simple précision, un fil, une phrase à la fois</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Avancement de la mesure</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import latencies</source>
        <translation>Importer des latences</translation>
    </message>
    <message>
        <source>Files of other machines: of Export here or of `foresearch-cli latency dataset`</source>
        <translation>Fichiers d’autres machines : d’Exporter ici ou de `foresearch-cli latency dataset`</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export latencies</source>
        <translation>Exporter des latences</translation>
    </message>
    <message>
        <source>The machine&apos;s latencies as a file to give away</source>
        <translation>Les latences de la machine, dans un fichier à partager</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Fit the latency predictor</source>
        <translation>Ajuster le prédicteur de latence</translation>
    </message>
    <message>
        <source>A network learns the machine&apos;s latencies; a search takes it by the machine&apos;s name</source>
        <translation>Un réseau apprend les latences de la machine ; une recherche le prend par le nom de la machine</translation>
    </message>
    <message>
        <source>Machines of the project</source>
        <translation>Machines du projet</translation>
    </message>
    <message>
        <source>Machines whose latencies are measured or imported appear here.</source>
        <translation>Ici apparaissent les machines dont les latences sont mesurées ou importées.</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>This machine needs a name.</source>
        <translation>Cette machine doit avoir un nom.</translation>
    </message>
    <message>
        <source>%1 measured so far, %2 are wanted.</source>
        <translation>%1 mesurées jusqu’ici, %2 voulues.</translation>
    </message>
    <message>
        <source>None measured so far. They take some seconds each; what is measured stays when it is stopped.</source>
        <translation>Aucune mesurée jusqu’ici. Chacune prend quelques secondes ; ce qui est mesuré reste après un arrêt.</translation>
    </message>
    <message>
        <source>Select architectures in the table above.</source>
        <translation>Choisir des architectures dans le tableau ci-dessus.</translation>
    </message>
    <message>
        <source>%1 selected, %2 of them measured.</source>
        <translation>%1 choisies, dont %2 mesurées.</translation>
    </message>
    <message>
        <source>%1 ms on %2: encoder %3 ± %4, decoder %5 ± %6, %7 repetitions</source>
        <translation>%1 ms sur %2 : encodeur %3 ± %4, décodeur %5 ± %6, %7 répétitions</translation>
    </message>
    <message>
        <source>%1 is too noisy to rank architectures: both halves of the measurement order them with Kendall&apos;s tau %2, expected at least %3.</source>
        <translation>%1 est trop bruitée pour classer des architectures : les deux moitiés de la mesure les classent avec un tau de Kendall de %2, attendu au moins %3.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>waits until another computation ends</source>
        <translation>attend la fin d’un autre calcul</translation>
    </message>
    <message>
        <source>a network learns the latencies</source>
        <translation>un réseau apprend les latences</translation>
    </message>
    <message>
        <source>%1 of %2 architectures</source>
        <translation>%1 architectures sur %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore environ %1</translation>
    </message>
    <message>
        <source>Measure latencies of %1</source>
        <translation>Mesurer les latences de %1</translation>
    </message>
    <message>
        <source>Fit the latencies of %1</source>
        <translation>Ajuster les latences de %1</translation>
    </message>
    <message>
        <source>Latencies (*.jsonl);;All files (*)</source>
        <translation>Latences (*.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Latencies (*.jsonl)</source>
        <translation>Latences (*.jsonl)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>ajustée</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Limits</name>
    <message>
        <source>≤ %1 ms on %2</source>
        <translation>≤ %1 ms sur %2</translation>
    </message>
    <message>
        <source>≤ %1 GFLOPs</source>
        <translation>≤ %1 GFLOPs</translation>
    </message>
    <message>
        <source>≤ %1 million parameters</source>
        <translation>≤ %1 millions de paramètres</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>sans limites</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LineageModel</name>
    <message>
        <source>%1 by %2</source>
        <translation>%1 selon %2</translation>
    </message>
    <message>
        <source>drawn from the space</source>
        <translation>tirée de l’espace</translation>
    </message>
    <message>
        <source>only what is not used</source>
        <translation>seulement l’inutilisé</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>itération</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>origine</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>what changed</source>
        <translation>ce qui a changé</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LlmPanel</name>
    <message>
        <source>Ask language models</source>
        <translation>Interroger des modèles de langue</translation>
    </message>
    <message>
        <source>every reply is kept in the project before it is used</source>
        <translation>chaque réponse est conservée dans le projet avant d’être utilisée</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point d’accès</translation>
    </message>
    <message>
        <source>Endpoints…</source>
        <translation>Points d’accès…</translation>
    </message>
    <message>
        <source>Enter an address and a key, test the connection, see what models there are</source>
        <translation>Saisir une adresse et une clé, tester la connexion, voir les modèles disponibles</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>its name; on Azure the deployment&apos;s</source>
        <translation>son nom&#xa0;; sur Azure, celui du déploiement</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>A predictor is in the table when it has answered for every seed</source>
        <translation>Un prédicteur figure dans le tableau une fois qu’il a répondu pour chaque graine</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Calls for each architecture</source>
        <translation>Appels pour chaque architecture</translation>
    </message>
    <message>
        <source>Of the samples</source>
        <translation>Des échantillons</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>What the samples of an architecture become</source>
        <translation>Ce que deviennent les échantillons d’une architecture</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>la sienne</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>0 for the same answer each time; its own: the model&apos;s, where it takes no other</source>
        <translation>0 pour la même réponse chaque fois&#xa0;; la sienne&#xa0;: celle du modèle, s’il n’en accepte pas d’autre</translation>
    </message>
    <message>
        <source>Answers from</source>
        <translation>Réponses de</translation>
    </message>
    <message>
        <source>Kept replies, else the endpoint</source>
        <translation>Réponses conservées, sinon le point d’accès</translation>
    </message>
    <message>
        <source>Kept replies only (replay)</source>
        <translation>Réponses conservées seulement (rejouer)</translation>
    </message>
    <message>
        <source>A replay needs no network and no key</source>
        <translation>Rejouer ne demande ni réseau ni clé</translation>
    </message>
    <message>
        <source>At most, in dollars</source>
        <translation>Au plus, en dollars</translation>
    </message>
    <message>
        <source>No call is made that might pass this</source>
        <translation>Aucun appel qui risque de dépasser cela n’est fait</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>At most, in calls</source>
        <translation>Au plus, en appels</translation>
    </message>
    <message>
        <source>Calls of one run</source>
        <translation>Appels d’un passage</translation>
    </message>
    <message>
        <source>At most, in tokens</source>
        <translation>Au plus, en tokens</translation>
    </message>
    <message>
        <source>Prompt and answer tokens of one run</source>
        <translation>Tokens de prompt et de réponse d’un passage</translation>
    </message>
    <message>
        <source>Ask about the demonstrations too</source>
        <translation>Interroger aussi sur les démonstrations</translation>
    </message>
    <message>
        <source>Calibration learns from what the model says of them</source>
        <translation>La calibration apprend de ce que le modèle en dit</translation>
    </message>
    <message>
        <source>Ask about the demonstrations</source>
        <translation>Interroger sur les démonstrations</translation>
    </message>
    <message>
        <source>Replies of all questions</source>
        <translation>Réponses à toutes les questions</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the questions</source>
        <translation>Fermer les questions</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>Changement de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>none entered yet</source>
        <translation>aucun saisi pour l’instant</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>en choisir un</translation>
    </message>
    <message>
        <source>shut down on %1</source>
        <translation>arrêté le %1</translation>
    </message>
    <message numerus="yes">
        <source>Ladder, %n prompts</source>
        <translation>
            <numerusform>Échelle, %n prompt</numerusform>
            <numerusform>Échelle, %n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole ladder</source>
        <translation>Toute l’échelle</translation>
    </message>
    <message>
        <source>The whole prompt only</source>
        <translation>Le prompt entier seulement</translation>
    </message>
    <message>
        <source>The project&apos;s prompt of this name</source>
        <translation>Le prompt de ce nom dans le projet</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>les %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source> · the model is shut down on %1</source>
        <translation> · le modèle est arrêté le %1</translation>
    </message>
    <message>
        <source>Enter an endpoint first: “Endpoints…”.</source>
        <translation>Saisir d’abord un point d’accès&#xa0;: «&#xa0;Points d’accès…&#xa0;».</translation>
    </message>
    <message>
        <source>The project names an endpoint that is none of yours: enter its address and key to ask it, or replay the kept replies.</source>
        <translation>Le projet nomme un point d’accès qui n’est pas configuré ici&#xa0;: saisir son adresse et sa clé pour l’interroger, ou rejouer les réponses conservées.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>All replies are kept; Continue asks for the %n that are missing.</source>
        <translation>
            <numerusform>Toutes les réponses sont conservées&#xa0;; «&#xa0;Reprendre&#xa0;» demande la %n qui manque.</numerusform>
            <numerusform>Toutes les réponses sont conservées&#xa0;; «&#xa0;Reprendre&#xa0;» demande les %n qui manquent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replay %1</source>
        <translation>Rejouer %1</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>Interroger %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::Locator</name>
    <message>
        <source>Locator</source>
        <translation>Recherche rapide</translation>
    </message>
    <message>
        <source>Type to find an action, a predictor or an architecture</source>
        <translation>Saisir pour trouver une action, un prédicteur ou une architecture</translation>
    </message>
    <message>
        <source>Go to… actions, architectures</source>
        <translation>Aller à… actions, architectures</translation>
    </message>
    <message>
        <source>What the locator found</source>
        <translation>Résultats de la recherche rapide</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Nothing here is called so.</source>
        <translation>Rien ici ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::LocatorSources</name>
    <message>
        <source>%1 / %2 · %3 / %4 layers</source>
        <translation>%1 / %2 · %3 / %4 couches</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>BLEU %1</source>
        <translation>BLEU %1</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
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
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Travaux</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Puts window, docks and bars back where they were at the first start</source>
        <translation>Remet fenêtre, volets et barres comme au premier démarrage</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Aller à…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>Thème du &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>Thème &amp;clair</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>Thème s&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;About Foresearch</source>
        <translation>À &amp;propos de Foresearch</translation>
    </message>
    <message>
        <source>%1 – Foresearch</source>
        <translation>%1 – Foresearch</translation>
    </message>
    <message>
        <source>%1 · all saved</source>
        <translation>%1 · tout est enregistré</translation>
    </message>
    <message>
        <source>%1 · read-only</source>
        <translation>%1 · lecture seule</translation>
    </message>
    <message>
        <source>The project is read-only and shown as it changes. %1</source>
        <translation>Le projet est en lecture seule et affiché au fil de ses changements. %1</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>Projets &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Bienvenue</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Signaler un problème…</translation>
    </message>
    <message>
        <source>Writes versions and the logs of the jobs into an archive, without data or keys</source>
        <translation>Écrit les versions et les journaux des travaux dans une archive, sans données ni clés</translation>
    </message>
    <message>
        <source>Quit Foresearch</source>
        <translation>Quitter Foresearch</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are still running.</source>
        <translation>
            <numerusform>%n travail est encore en cours.</numerusform>
            <numerusform>%n travaux sont encore en cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they have finished is kept; the rest is lost.</source>
        <translation>Ce qui est terminé est conservé&#xa0;; le reste est perdu.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Arrêter et quitter</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>Où écrire le rapport</translation>
    </message>
    <message>
        <source>The report is in %1. Look through it, and attach it where you describe the problem.</source>
        <translation>Le rapport est dans %1. À relire, puis à joindre à la description du problème.</translation>
    </message>
    <message>
        <source>Distil</source>
        <translation>Distillation</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>&amp;Endpoints of language models…</source>
        <translation>Points d’a&amp;ccès de modèles de langue…</translation>
    </message>
    <message>
        <source>Addresses, keys and models that can be asked</source>
        <translation>Adresses, clés et modèles que l’on peut interroger</translation>
    </message>
    <message>
        <source>Finds actions, prompts and architectures by their name</source>
        <translation>Trouve actions, prompts et architectures par leur nom</translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation>Supernet</translation>
    </message>
    <message>
        <source>Add supernet</source>
        <translation>Ajouter le super-réseau</translation>
    </message>
    <message>
        <source>Train from scratch</source>
        <translation>Entraîner de zéro</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::MessageStrip</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
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
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Chosen architectures side by side</source>
        <translation>Architectures choisies côte à côte</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>The pair before</source>
        <translation>La paire précédente</translation>
    </message>
    <message>
        <source>The next pair in the wrong order</source>
        <translation>La paire mal ordonnée suivante</translation>
    </message>
    <message>
        <source>Pair at distance %1</source>
        <translation>Paire à distance %1</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 sur %2 · %3</translation>
    </message>
    <message>
        <source>the first two of %1</source>
        <translation>les deux premières de %1</translation>
    </message>
    <message>
        <source>Choose a point, a row or a bar: its architectures stand here side by side. With Ctrl, a second one joins the first.</source>
        <translation>Choisir un point, une ligne ou une barre&#xa0;: ses architectures apparaissent ici côte à côte. Avec Ctrl, une seconde rejoint la première.</translation>
    </message>
    <message>
        <source>true BLEU</source>
        <translation>vrai BLEU</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
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
        <translation>gardée</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>paire</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PairwiseModel</name>
    <message>
        <source>not distinguishable</source>
        <translation>non distinguables</translation>
    </message>
    <message>
        <source>better by %1</source>
        <translation>meilleur de %1</translation>
    </message>
    <message>
        <source>worse by %1</source>
        <translation>moins bon de %1</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 et %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>this one is …</source>
        <translation>celui-ci est …</translation>
    </message>
    <message>
        <source>than %1</source>
        <translation>que %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictPage</name>
    <message>
        <source>Predict</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthétique</translation>
    </message>
    <message numerus="yes">
        <source>%n test architectures</source>
        <translation>
            <numerusform>%n architecture de test</numerusform>
            <numerusform>%n architectures de test</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n graine</numerusform>
            <numerusform>%n graines</numerusform>
        </translation>
    </message>
    <message>
        <source>Here predictors are compared on the task&apos;s test architectures: their errors and rank correlations with intervals, and the pairs that they put in the wrong order.</source>
        <translation>Ici, les prédicteurs sont comparés sur les architectures de test de la tâche&#xa0;: leurs erreurs et corrélations de rang avec intervalles, et les paires qu’ils ordonnent mal.</translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>Aucune tâche n’est ouverte. L’exemple montre tout avec des chiffres inventés, sans réseau.</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Vérité</translation>
    </message>
    <message>
        <source>Truth: validation BLEU</source>
        <translation>Vérité&#xa0;: BLEU de validation</translation>
    </message>
    <message>
        <source>Truth: test BLEU</source>
        <translation>Vérité&#xa0;: BLEU de test</translation>
    </message>
    <message>
        <source>Which BLEU of the networks trained from scratch predictions are judged against</source>
        <translation>Le BLEU des réseaux entraînés de zéro auquel les prédictions sont comparées</translation>
    </message>
    <message>
        <source>Add predictor…</source>
        <translation>Ajouter un prédicteur…</translation>
    </message>
    <message>
        <source>Import predictions…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Anybody&apos;s predictions from a CSV or JSONL file</source>
        <translation>Des prédictions de toute origine, d’un fichier CSV ou JSONL</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Évaluer</translation>
    </message>
    <message>
        <source>Import predictions</source>
        <translation>Importer des prédictions</translation>
    </message>
    <message>
        <source>Predictions (*.csv *.jsonl);;All files (*)</source>
        <translation>Prédictions (*.csv *.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Copier comme ligne de commande</translation>
    </message>
    <message>
        <source>Predictors against each other</source>
        <translation>Prédicteurs deux à deux</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
    <message>
        <source>Predictors</source>
        <translation>Prédicteurs</translation>
    </message>
    <message>
        <source>Remove from the table</source>
        <translation>Retirer du tableau</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Against each other</source>
        <translation>Deux à deux</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>Comparés selon</translation>
    </message>
    <message>
        <source>Select rows to see their predictors in the figures; two of them are compared in words.</source>
        <translation>Les lignes choisies montrent leurs prédicteurs dans les figures&#xa0;; deux d’entre eux sont comparés en toutes lettres.</translation>
    </message>
    <message>
        <source>Select a second predictor to compare it with %1.</source>
        <translation>Choisir un second prédicteur pour le comparer à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 et %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>All judged</source>
        <translation>Tous évalués</translation>
    </message>
    <message numerus="yes">
        <source>Judge %n predictors</source>
        <translation>
            <numerusform>Évaluer %n prédicteur</numerusform>
            <numerusform>Évaluer %n prédicteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Change of the truth</source>
        <translation>Changement de vérité</translation>
    </message>
    <message>
        <source>Predictors compared in pairs appear here.</source>
        <translation>Les prédicteurs comparés deux à deux apparaissent ici.</translation>
    </message>
    <message>
        <source>Predictions of the chosen predictors appear here.</source>
        <translation>Les prédictions des prédicteurs choisis apparaissent ici.</translation>
    </message>
    <message>
        <source>Predictors appear here with their errors and intervals.</source>
        <translation>Les prédicteurs apparaissent ici avec leurs erreurs et intervalles.</translation>
    </message>
    <message>
        <source>Ask models…</source>
        <translation>Interroger…</translation>
    </message>
    <message>
        <source>Language models as predictors: what they cost, within a budget, with every reply kept</source>
        <translation>Des modèles de langue comme prédicteurs&#xa0;: leur coût, dans un budget, chaque réponse conservée</translation>
    </message>
    <message>
        <source>table</source>
        <translation>le tableau</translation>
    </message>
    <message>
        <source>ablation</source>
        <translation>l’ablation</translation>
    </message>
    <message>
        <source>Copy questions as command line</source>
        <translation>Copier les questions comme ligne de commande</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Largest errors</source>
        <translation>Plus grandes erreurs</translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation>Sans valeur</translation>
    </message>
    <message>
        <source>Wrongly ordered</source>
        <translation>Mal ordonnées</translation>
    </message>
    <message>
        <source>Predictors disagree</source>
        <translation>Prédicteurs en désaccord</translation>
    </message>
    <message>
        <source>By the predictors that are selected in the first table</source>
        <translation>Selon les prédicteurs choisis dans le premier tableau</translation>
    </message>
    <message>
        <source>Add calibrated and ensemble</source>
        <translation>Ajouter calibré et ensemble</translation>
    </message>
    <message>
        <source>What the prompt adds over the controls that need no network: the same model corrected on the demonstrations, and its mean with the regression</source>
        <translation>Ce qu’apporte le prompt par rapport aux témoins sans réseau&#xa0;: le même modèle corrigé sur les démonstrations, et sa moyenne avec la régression</translation>
    </message>
    <message>
        <source>What each component of the prompt adds</source>
        <translation>Ce qu’apporte chaque composant du prompt</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>%1. Mean ± sd over the seeds; in brackets the 95 % interval if other architectures had been drawn.</source>
        <translation>%1. Moyenne ± écart-type sur les graines&#xa0;; entre crochets l’intervalle à 95&#xa0;% si d’autres architectures avaient été tirées.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictPlots</name>
    <message>
        <source>%1
truth %2, predicted %3</source>
        <translation>%1
vrai %2, prédit %3</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Against the truth</source>
        <translation>Face à la vérité</translation>
    </message>
    <message>
        <source>points on the dashed line are right</source>
        <translation>les points sur la ligne pointillée sont justes</translation>
    </message>
    <message>
        <source>Wrongly ordered pairs</source>
        <translation>Paires mal ordonnées</translation>
    </message>
    <message>
        <source>click a bar</source>
        <translation>cliquer une barre</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Cumul</translation>
    </message>
    <message>
        <source>share up to a distance</source>
        <translation>part jusqu’à une distance</translation>
    </message>
    <message numerus="yes">
        <source>%n predictors are in other units and not shown</source>
        <translation>
            <numerusform>%n prédicteur en une autre unité n’est pas affiché</numerusform>
            <numerusform>%n prédicteurs en d’autres unités ne sont pas affichés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictionTableModel</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1&#xa0;: %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 off the truth</source>
        <translation>à %1 %2 de la vérité</translation>
    </message>
    <message>
        <source>± %1 %2</source>
        <translation>± %1 %2</translation>
    </message>
    <message>
        <source>outside the demonstrations</source>
        <translation>hors des démonstrations</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>encodeur</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>décodeur</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>true BLEU</source>
        <translation>vrai BLEU</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sans valeur</translation>
    </message>
    <message>
        <source>the reply&apos;s number is far outside the demonstrations</source>
        <translation>le nombre de la réponse est loin hors des démonstrations</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>by a reply that was kept before</source>
        <translation>selon une réponse déjà conservée</translation>
    </message>
    <message>
        <source>%1: no value. %2</source>
        <translation>%1&#xa0;: sans valeur. %2</translation>
    </message>
    <message>
        <source>By a reply that was kept before: nobody was asked.</source>
        <translation>Selon une réponse déjà conservée&#xa0;: personne n’a été interrogé.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictorPanel</name>
    <message>
        <source>Add a predictor</source>
        <translation>Ajouter un prédicteur</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Prédicteur</translation>
    </message>
    <message>
        <source>calibrated:hat, ensemble:ridge+regression, exec:./predict.py …</source>
        <translation>calibrated:hat, ensemble:ridge+regression, exec:./predict.py …</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Supernet…</source>
        <translation>Super-réseau…</translation>
    </message>
    <message>
        <source>A checkpoint and a corpus to score architectures with</source>
        <translation>Un point de contrôle et un corpus pour évaluer les architectures</translation>
    </message>
    <message>
        <source>A name, or calibrated:P, ensemble:P+Q, stack:P+Q, exec:PROGRAM, distilled:FILE, supernet:FILE@CORPUS.</source>
        <translation>Un nom, ou calibrated:P, ensemble:P+Q, stack:P+Q, exec:PROGRAM, distilled:FILE, supernet:FILE@CORPUS.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PredictorTableModel</name>
    <message>
        <source>not judged yet</source>
        <translation>pas encore évalué</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, %2 outside</source>
        <translation>%1, %2 hors du domaine</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 %2 ± %3 over the seeds, 95 %: %4</source>
        <translation>%1 %2 ± %3 sur les graines, 95&#xa0;%&#xa0;: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n predictions are for architectures outside the demonstrations.</source>
        <translation>
            <numerusform>%n prédiction porte sur une architecture hors des démonstrations.</numerusform>
            <numerusform>%n prédictions portent sur des architectures hors des démonstrations.</numerusform>
        </translation>
    </message>
    <message>
        <source>predictor</source>
        <translation>prédicteur</translation>
    </message>
    <message>
        <source>MAE, BLEU</source>
        <translation>MAE, BLEU</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>intervalle à 95&#xa0;%</translation>
    </message>
    <message>
        <source>Kendall tau</source>
        <translation>tau de Kendall</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>regret at 1, BLEU</source>
        <translation>regret à 1, BLEU</translation>
    </message>
    <message>
        <source>regret at 3, BLEU</source>
        <translation>regret à 3, BLEU</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédites</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>nature</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ProjectActions</name>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nouveau projet…</translation>
    </message>
    <message>
        <source>Begins an empty project in a file that keeps every step at once</source>
        <translation>Commence un projet vide dans un fichier qui garde aussitôt chaque étape</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Opens a project file</source>
        <translation>Ouvre un fichier de projet</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>Ouvrir l’&amp;exemple</translation>
    </message>
    <message>
        <source>Opens a project that was measured on made-up sentences and shows everything, offline</source>
        <translation>Ouvre un projet mesuré sur des phrases inventées qui montre tout, hors ligne</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>&amp;Import TFS-Eval folder…</source>
        <translation>&amp;Importer un dossier TFS-Eval…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Reads architectures with their measured BLEU from a folder</source>
        <translation>Lit dans un dossier des architectures avec leur BLEU mesuré</translation>
    </message>
    <message>
        <source>Import TFS-Eval &amp;file…</source>
        <translation>Importer un &amp;fichier TFS-Eval…</translation>
    </message>
    <message>
        <source>Reads architectures with their measured BLEU from a JSONL or CSV file</source>
        <translation>Lit dans un fichier JSONL ou CSV des architectures avec leur BLEU mesuré</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lire %1</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Projects (*.foresearch)</source>
        <translation>Projets (*.foresearch)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Import a folder of TFS-Eval</source>
        <translation>Importer un dossier TFS-Eval</translation>
    </message>
    <message>
        <source>Import a file of TFS-Eval</source>
        <translation>Importer un fichier TFS-Eval</translation>
    </message>
    <message>
        <source>TFS-Eval (*.jsonl *.csv);;All files (*)</source>
        <translation>TFS-Eval (*.jsonl *.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptEditors</name>
    <message>
        <source>Edit of “%1”</source>
        <translation>Modification de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Heading of all instructions</source>
        <translation>Titre de toutes les instructions</translation>
    </message>
    <message>
        <source>Heading of the instructions</source>
        <translation>Titre des instructions</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Heading of the hyperparameters</source>
        <translation>Titre des hyperparamètres</translation>
    </message>
    <message>
        <source>Definition: %1</source>
        <translation>Définition&#xa0;: %1</translation>
    </message>
    <message>
        <source>Test architecture in the preview</source>
        <translation>Architecture de test dans l’aperçu</translation>
    </message>
    <message>
        <source>Which one of the split the preview shows; each is asked about in its own prompt</source>
        <translation>Celle de la partition que montre l’aperçu&#xa0;; chacune fait l’objet de son propre prompt</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Montrée</translation>
    </message>
    <message>
        <source>Heading (layout of the figure only)</source>
        <translation>Titre (disposition de la figure seulement)</translation>
    </message>
    <message>
        <source>Heading of the test architecture</source>
        <translation>Titre de l’architecture de test</translation>
    </message>
    <message>
        <source>One text. $$$task_examples$$$ and $$$seedarch_examples$$$ stand for the examples; the test architecture follows it.</source>
        <translation>Un seul texte. $$$task_examples$$$ et $$$seedarch_examples$$$ tiennent lieu des exemples&#xa0;; l’architecture de test le suit.</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>Texte du prompt</translation>
    </message>
    <message numerus="yes">
        <source>of %n test architectures of seed %1</source>
        <translation>
            <numerusform>sur %n architecture de test de la graine %1</numerusform>
            <numerusform>sur %n architectures de test de la graine %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a task, the preview shows an arbitrary architecture.</source>
        <translation>Sans tâche, l’aperçu montre une architecture quelconque.</translation>
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
        <translation>Ici se compose un prompt qui fait prédire à un modèle de langue la qualité d’une architecture&#xa0;: ses composants, activés ou non, le texte entier avec ses tokens et son prix, chaque version.</translation>
    </message>
    <message>
        <source>No project is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>Aucun projet n’est ouvert. L’exemple montre tout avec des chiffres inventés, sans réseau.</translation>
    </message>
    <message>
        <source>Another prompt of the project, or a new name for this one</source>
        <translation>Un autre prompt du projet, ou un nouveau nom pour celui-ci</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Make the ablation ladder</source>
        <translation>Créer l’échelle d’ablation</translation>
    </message>
    <message>
        <source>Seven prompts with these words, each with one more component than the one before: the last block of the paper&apos;s Table 1</source>
        <translation>Sept prompts avec ces mots, chacun avec un composant de plus que le précédent&#xa0;: le dernier bloc de la table 1 de l’article</translation>
    </message>
    <message>
        <source>Ablation ladder</source>
        <translation>Échelle d’ablation</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>D’après un gabarit</translation>
    </message>
    <message>
        <source>Copy of this prompt</source>
        <translation>Copie de ce prompt</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Remove this prompt</source>
        <translation>Retirer ce prompt</translation>
    </message>
    <message>
        <source>Removal of a prompt</source>
        <translation>Retrait d’un prompt</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>Texte…</translation>
    </message>
    <message>
        <source>Prompt as JSON…</source>
        <translation>Prompt en JSON…</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Copier comme ligne de commande</translation>
    </message>
    <message>
        <source>Components of the prompt</source>
        <translation>Composants du prompt</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>as the authors&apos; program</source>
        <translation>programme des auteurs</translation>
    </message>
    <message>
        <source>as the paper&apos;s Figure 3</source>
        <translation>figure 3 de l’article</translation>
    </message>
    <message>
        <source>Program: GFLOPS before BLEU, ends in “BLEU: ”. Figure: numbered examples, BLEU first</source>
        <translation>Programme&#xa0;: GFLOPS avant BLEU, finit par «&#xa0;BLEU:&#xa0;». Figure&#xa0;: exemples numérotés, BLEU d’abord</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Space switches one on and off</source>
        <translation>Espace en active ou désactive un</translation>
    </message>
    <message>
        <source>Text or difference</source>
        <translation>Texte ou différence</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Preview of the prompt</source>
        <translation>Aperçu du prompt</translation>
    </message>
    <message>
        <source>Difference between two versions</source>
        <translation>Différence entre deux versions</translation>
    </message>
    <message>
        <source>Choose a version at the right: what differs appears here.</source>
        <translation>Choisir une version à droite&#xa0;: ce qui diffère apparaît ici.</translation>
    </message>
    <message>
        <source>Choice of demonstrations</source>
        <translation>Choix des démonstrations</translation>
    </message>
    <message>
        <source>Choice of task examples</source>
        <translation>Choix des exemples de la tâche</translation>
    </message>
    <message>
        <source>“%1” on</source>
        <translation>Activation de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” off</source>
        <translation>Désactivation de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>Changement de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Renaming of a prompt</source>
        <translation>Changement de nom d’un prompt</translation>
    </message>
    <message>
        <source>Copy of a prompt</source>
        <translation>Copie d’un prompt</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Nouveau prompt</translation>
    </message>
    <message>
        <source>Import a prompt, a template, or a text with marks</source>
        <translation>Importer un prompt, un gabarit ou un texte à marques</translation>
    </message>
    <message>
        <source>Import of a prompt</source>
        <translation>Importation d’un prompt</translation>
    </message>
    <message>
        <source>Save the prompt</source>
        <translation>Enregistrer le prompt</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptSide</name>
    <message>
        <source>first version</source>
        <translation>première version</translation>
    </message>
    <message>
        <source>choice of examples</source>
        <translation>choix des exemples</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n partie</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ce qu’il coûte</translation>
    </message>
    <message>
        <source>Model for the price</source>
        <translation>Modèle pour le prix</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Versions of the prompt</source>
        <translation>Versions du prompt</translation>
    </message>
    <message>
        <source>Every edit is a version that can be compared and restored. The first one comes with the first edit.</source>
        <translation>Chaque modification est une version que l’on peut comparer et rétablir. La première vient avec la première modification.</translation>
    </message>
    <message>
        <source>One is compared with the prompt as it is, two with each other.</source>
        <translation>Une seule est comparée au prompt actuel, deux le sont entre elles.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Restore the version</source>
        <translation>Rétablir la version</translation>
    </message>
    <message>
        <source>Restoring of a version</source>
        <translation>Rétablissement d’une version</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>≈ %1 tokens a prompt</source>
        <translation>≈ %1 tokens par prompt</translation>
    </message>
    <message>
        <source>%1 test architectures of %2 splits: ≈ %3 tokens, %4 at the list price</source>
        <translation>%1 architectures de test de %2 partitions&#xa0;: ≈ %3 tokens, %4 au prix catalogue</translation>
    </message>
    <message>
        <source>One call costs %1 at the list price. A task says how many there are.</source>
        <translation>Un appel coûte %1 au prix catalogue. Une tâche dit combien il y en a.</translation>
    </message>
    <message>
        <source>$%1 / $%2 a million tokens in / out, as of %3; four bytes are counted as a token.</source>
        <translation>%1 $ / %2 $ le million de tokens en entrée / sortie, au %3&#xa0;; quatre octets comptent pour un token.</translation>
    </message>
    <message>
        <source>No price is known for this model.</source>
        <translation>Aucun prix n’est connu pour ce modèle.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptTexts</name>
    <message numerus="yes">
        <source>(%n lines are the same)</source>
        <translation>
            <numerusform>(%n ligne identique)</numerusform>
            <numerusform>(%n lignes identiques)</numerusform>
        </translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>Elles sont identiques.</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message numerus="yes">
        <source>%n demonstrations</source>
        <translation>
            <numerusform>%n démonstration</numerusform>
            <numerusform>%n démonstrations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptVersionModel</name>
    <message>
        <source>now</source>
        <translation>actuelle</translation>
    </message>
    <message>
        <source>run</source>
        <translation>passage</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistrée</translation>
    </message>
    <message>
        <source>what it changed</source>
        <translation>ce qu’elle a changé</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::PromptWords</name>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Instruction 1</source>
        <translation>Instruction 1</translation>
    </message>
    <message>
        <source>Instruction 2</source>
        <translation>Instruction 2</translation>
    </message>
    <message>
        <source>Task examples</source>
        <translation>Exemples de tâche</translation>
    </message>
    <message>
        <source>Instruction 3</source>
        <translation>Instruction 3</translation>
    </message>
    <message>
        <source>Instruction 4</source>
        <translation>Instruction 4</translation>
    </message>
    <message>
        <source>Instruction 5</source>
        <translation>Instruction 5</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>Hyperparamètres</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Démonstrations</translation>
    </message>
    <message>
        <source>Test architecture</source>
        <translation>Architecture de test</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changé</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identique</translation>
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
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>search</source>
        <translation>recherche</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>limites</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>passages</translation>
    </message>
    <message>
        <source>best score</source>
        <translation>meilleur score</translation>
    </message>
    <message>
        <source>best of all</source>
        <translation>meilleur de tous</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>latence, ms</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>parameters, M</source>
        <translation>paramètres, M</translation>
    </message>
    <message>
        <source>scores asked</source>
        <translation>scores demandés</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReplyPanel</name>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Language model of the reply</source>
        <translation>Modèle de langue de la réponse</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Reply as it came</source>
        <translation>Réponse telle que reçue</translation>
    </message>
    <message>
        <source>Prompt as it was sent</source>
        <translation>Prompt tel qu’envoyé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the reply</source>
        <translation>Fermer la réponse</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>The architecture is not tested in this split.</source>
        <translation>L’architecture n’est pas testée dans cette partition.</translation>
    </message>
    <message>
        <source>No prediction; the truth is %1 BLEU</source>
        <translation>Aucune prédiction&#xa0;; la vérité est de %1 BLEU</translation>
    </message>
    <message>
        <source> ± %1</source>
        <translation> ± %1</translation>
    </message>
    <message>
        <source>%1%2 BLEU, %3 above the truth of %4</source>
        <translation>%1%2 BLEU, %3 au-dessus de la vérité de %4</translation>
    </message>
    <message>
        <source>%1%2 BLEU, %3 below the truth of %4</source>
        <translation>%1%2 BLEU, %3 au-dessous de la vérité de %4</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>asked of %1 at %2</source>
        <translation>demandé à %1 chez %2</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportDetail</name>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Ce projet</translation>
    </message>
    <message>
        <source>Numbers of this project</source>
        <translation>Chiffres de ce projet</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>L’article</translation>
    </message>
    <message>
        <source>Numbers of the paper</source>
        <translation>Chiffres de l’article</translation>
    </message>
    <message>
        <source>Which of its tables and figures</source>
        <translation>Lequel de ses tableaux et figures</translation>
    </message>
    <message>
        <source>table</source>
        <translation>le tableau</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export of “%1”</source>
        <translation>Exporter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Notes on this table or figure</source>
        <translation>Notes sur ce tableau ou cette figure</translation>
    </message>
    <message>
        <source>What a reader should know of it; it goes into the report.</source>
        <translation>Ce qu’un lecteur doit en savoir&#xa0;; cela figure dans le rapport.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>The project is being read…</source>
        <translation>Lecture du projet…</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Prêt.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à la page %1</translation>
    </message>
    <message>
        <source>Where what it shows is made</source>
        <translation>Là où se fait ce qui est montré ici</translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation>Modifier les notes</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportListModel</name>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>table or figure</source>
        <translation>tableau ou figure</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Here the project becomes a paper&apos;s tables and figures, each beside the published one, with what every number came from, in one folder.</source>
        <translation>Ici, le projet devient les tableaux et figures d’un article, chacun à côté de celui publié, avec l’origine de chaque nombre, dans un seul dossier.</translation>
    </message>
    <message>
        <source>No project is open. The example has architectures with made-up numbers; what it can show is listed here.</source>
        <translation>Aucun projet n’est ouvert. L’exemple a des architectures aux chiffres inventés&#xa0;; ce qu’il peut montrer figure ici.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’export</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Nothing is left of a report that was stopped</source>
        <translation>Rien ne reste d’un rapport arrêté</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Figures as PDF, SVG and PNG, tables as CSV, LaTeX and Markdown, and what each number came from, in a new folder</source>
        <translation>Figures en PDF, SVG et PNG, tableaux en CSV, LaTeX et Markdown, et l’origine de chaque nombre, dans un nouveau dossier</translation>
    </message>
    <message>
        <source>Tables and figures of the report</source>
        <translation>Tableaux et figures du rapport</translation>
    </message>
    <message>
        <source>The tables and figures appear here.</source>
        <translation>Les tableaux et figures apparaissent ici.</translation>
    </message>
    <message>
        <source>Notes of the report</source>
        <translation>Notes du rapport</translation>
    </message>
    <message>
        <source>What a reader should know first.</source>
        <translation>Ce qu’un lecteur doit savoir d’abord.</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 ready</source>
        <translation>%1 · %2 sur %3 prêts</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Edit notes of the report</source>
        <translation>Modifier les notes du rapport</translation>
    </message>
    <message>
        <source>%1 report</source>
        <translation>Rapport %1</translation>
    </message>
    <message>
        <source>New folder for the report</source>
        <translation>Nouveau dossier pour le rapport</translation>
    </message>
    <message>
        <source>Write the report %1</source>
        <translation>Écrire le rapport %1</translation>
    </message>
    <message numerus="yes">
        <source>The report is in %1: %n tables and figures; %2 still wait.</source>
        <translation>
            <numerusform>Le rapport est dans %1&#xa0;: %n tableau ou figure&#xa0;; encore en attente&#xa0;: %2.</numerusform>
            <numerusform>Le rapport est dans %1&#xa0;: %n tableaux et figures&#xa0;; encore en attente&#xa0;: %2.</numerusform>
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
        <translation>Programme des prédicteurs</translation>
    </message>
    <message>
        <source>Another predictor</source>
        <translation>Autre prédicteur</translation>
    </message>
    <message>
        <source>Drag an edge to move the hand-over, or paint cells with the chosen predictor</source>
        <translation>Tirer un bord pour déplacer le relais, ou peindre les cases avec le prédicteur choisi</translation>
    </message>
    <message>
        <source>add: distilled:FILE, exec:…</source>
        <translation>ajout&#xa0;: distilled:FILE, exec:…</translation>
    </message>
    <message>
        <source>Paint with this predictor (key %1)</source>
        <translation>Peindre avec ce prédicteur (touche %1)</translation>
    </message>
    <message>
        <source>Supernet…</source>
        <translation>Super-réseau…</translation>
    </message>
    <message>
        <source>A checkpoint and a corpus to score architectures with</source>
        <translation>Un point de contrôle et un corpus pour évaluer les architectures</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatic hand-over</source>
        <translation>Relais automatique</translation>
    </message>
    <message>
        <source>One predictor scores until its ranking no longer agrees with that of another, which then takes over</source>
        <translation>Un prédicteur évalue jusqu’à ce que son classement ne s’accorde plus avec celui d’un autre, qui prend alors le relais</translation>
    </message>
    <message>
        <source>Predictor before the hand-over</source>
        <translation>Prédicteur avant le relais</translation>
    </message>
    <message>
        <source>Predictor after the hand-over</source>
        <translation>Prédicteur après le relais</translation>
    </message>
    <message>
        <source>Tau that still holds</source>
        <translation>Tau qui suffit encore</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau between both: less of it in three resamples of four hands over</source>
        <translation>Tau de Kendall entre les deux&#xa0;: s’il est inférieur dans trois rééchantillonnages sur quatre, le relais a lieu</translation>
    </message>
    <message>
        <source>Candidates that both score</source>
        <translation>Candidates évaluées par les deux</translation>
    </message>
    <message>
        <source>In each iteration before the hand-over</source>
        <translation>À chaque itération avant le relais</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>below a tau of</source>
        <translation>sous un tau de</translation>
    </message>
    <message>
        <source>over</source>
        <translation>sur</translation>
    </message>
    <message>
        <source>candidates an iteration</source>
        <translation>candidates par itération</translation>
    </message>
    <message>
        <source>choose two predictors for the hand-over</source>
        <translation>choisir deux prédicteurs pour le relais</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ScheduleStrip</name>
    <message>
        <source>Predictor schedule</source>
        <translation>Programme des prédicteurs</translation>
    </message>
    <message>
        <source>Iteration %1: %2</source>
        <translation>Itération %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, handed over in iteration %2</source>
        <translation>%1, relais à l’itération %2</translation>
    </message>
    <message>
        <source>%1 or %2, whatever the ranking says</source>
        <translation>%1 ou %2, selon le classement</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::ScoreModel</name>
    <message>
        <source>scored it in iteration %1</source>
        <translation>l’a évaluée à l’itération %1</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>predictor</source>
        <translation>prédicteur</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unité</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchListModel</name>
    <message>
        <source>no.</source>
        <translation>n°</translation>
    </message>
    <message>
        <source>search</source>
        <translation>recherche</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>limites</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Here architectures are searched under limits of latency, GFLOPs and size, with one predictor for the first iterations and another for the rest, while the population is watched.</source>
        <translation>Ici, on cherche des architectures sous des limites de latence, de GFLOPs et de taille, avec un prédicteur pour les premières itérations et un autre pour la suite, tout en observant la population.</translation>
    </message>
    <message>
        <source>No task is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>Aucune tâche n’est ouverte. L’exemple montre tout avec des chiffres inventés, sans réseau.</translation>
    </message>
    <message>
        <source>Searches of the project</source>
        <translation>Recherches du projet</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Searches of the project side by side, with only what differs</source>
        <translation>Recherches du projet côte à côte, avec leurs seules différences</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>A new search with the settings at the left; this one stays in the project</source>
        <translation>Une nouvelle recherche avec les réglages de gauche&#xa0;; celle-ci reste dans le projet</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Population as CSV…</source>
        <translation>Population en CSV…</translation>
    </message>
    <message>
        <source>Population as JSONL…</source>
        <translation>Population en JSONL…</translation>
    </message>
    <message>
        <source>Iterations as pictures, %1 × %2…</source>
        <translation>Itérations en images, %1 × %2…</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Copier comme ligne de commande</translation>
    </message>
    <message>
        <source>Individuals of the iteration</source>
        <translation>Individus de l’itération</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Itération</translation>
    </message>
    <message>
        <source>%1 · no. %2</source>
        <translation>%1 · n°&#xa0;%2</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Mise en pause…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>iteration %1 of %2</source>
        <translation>itération %1 sur %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>interrupted; Resume goes on from here</source>
        <translation>interrompue&#xa0;; «&#xa0;Reprendre&#xa0;» repart d’ici</translation>
    </message>
    <message>
        <source>search %1 of %2</source>
        <translation>recherche %1 sur %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>Changed from no. %1: %2</source>
        <translation>Changements depuis le n°&#xa0;%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Iteration %1</source>
        <translation>Itération %1</translation>
    </message>
    <message numerus="yes">
        <source>%n architectures, scored by %1</source>
        <translation>
            <numerusform>%n architecture, évaluée par «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%n architectures, évaluées par «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the population</source>
        <translation>Enregistrer la population</translation>
    </message>
    <message>
        <source>Where to put a picture of each iteration</source>
        <translation>Où placer une image de chaque itération</translation>
    </message>
    <message>
        <source>Pareto front as CSV…</source>
        <translation>Front de Pareto en CSV…</translation>
    </message>
    <message>
        <source>Pareto front as JSONL…</source>
        <translation>Front de Pareto en JSONL…</translation>
    </message>
    <message>
        <source>Save the Pareto front</source>
        <translation>Enregistrer le front de Pareto</translation>
    </message>
    <message>
        <source>handed over in iteration %1</source>
        <translation>relais à l’itération %1</translation>
    </message>
    <message>
        <source>not handed over, tau %1 [%2, %3]</source>
        <translation>pas de relais, tau %1 [%2, %3]</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures written</source>
        <translation>
            <numerusform>%n image écrite</numerusform>
            <numerusform>%n images écrites</numerusform>
        </translation>
    </message>
    <message>
        <source>picture %1 of %2</source>
        <translation>image %1 sur %2</translation>
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
        <translation>Quelles architectures</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversité</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Lignée</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Shows the iterations one after the other</source>
        <translation>Affiche les itérations l’une après l’autre</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Itération</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1
score %2, cost %3</source>
        <translation>%1
score %2, coût %3</translation>
    </message>
    <message>
        <source>%1, iteration %2</source>
        <translation>%1, itération %2</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Meilleur jusqu’ici</translation>
    </message>
    <message>
        <source>one axis for each unit</source>
        <translation>un axe par unité</translation>
    </message>
    <message>
        <source>Iteration %1 of %2</source>
        <translation>Itération %1 sur %2</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchSettings</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>Latence, ms</translation>
    </message>
    <message>
        <source>Predicted for the machine below</source>
        <translation>Prédite pour la machine ci-dessous</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>no machine</source>
        <translation>aucune machine</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sur</translation>
    </message>
    <message>
        <source>Choose the machine&apos;s file</source>
        <translation>Choisir le fichier de la machine</translation>
    </message>
    <message>
        <source>Choose the file of a machine&apos;s latency predictor</source>
        <translation>Choisir le fichier du prédicteur de latence d’une machine</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>Without the output layer, as the paper counts</source>
        <translation>Sans la couche de sortie, comme l’article compte</translation>
    </message>
    <message>
        <source>Parameters, M</source>
        <translation>Paramètres, M</translation>
    </message>
    <message>
        <source>With embeddings, in million</source>
        <translation>Avec les plongements, en millions</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>evolution</source>
        <translation>évolution</translation>
    </message>
    <message>
        <source>published code</source>
        <translation>code publié</translation>
    </message>
    <message>
        <source>random search</source>
        <translation>aléatoire</translation>
    </message>
    <message>
        <source>regularised</source>
        <translation>régularisée</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Itérations</translation>
    </message>
    <message>
        <source>Generations that are scored</source>
        <translation>Générations évaluées</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Random architectures of the first iteration</source>
        <translation>Architectures aléatoires de la première itération</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>Best ones that are kept and bred from</source>
        <translation>Les meilleures, gardées pour la reproduction</translation>
    </message>
    <message>
        <source>Mutations</source>
        <translation>Mutations</translation>
    </message>
    <message>
        <source>New ones of one parent in an iteration</source>
        <translation>Nouvelles d’un seul parent par itération</translation>
    </message>
    <message>
        <source>Crossovers</source>
        <translation>Croisements</translation>
    </message>
    <message>
        <source>New ones of two parents in an iteration</source>
        <translation>Nouvelles de deux parents par itération</translation>
    </message>
    <message>
        <source>Mutation probability</source>
        <translation>Taux de mutation</translation>
    </message>
    <message>
        <source>Of each gene</source>
        <translation>De chaque gène</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Of all random draws</source>
        <translation>De tous les tirages aléatoires</translation>
    </message>
    <message>
        <source>The machine&apos;s latency predictor</source>
        <translation>Prédicteur de latence de la machine</translation>
    </message>
    <message>
        <source>Latency predictors (*.safetensors);;All files (*)</source>
        <translation>Prédicteurs de latence (*.safetensors);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A machine of the project by its name, a file of `foresearch-cli latency fit`, or exec:PROGRAM that answers in ms</source>
        <translation>Une machine du projet par son nom, un fichier de `foresearch-cli latency fit` ou exec:PROGRAMME qui répond en ms</translation>
    </message>
    <message>
        <source>NSGA-II</source>
        <translation>NSGA-II</translation>
    </message>
    <message>
        <source>Several at once: the search looks for what no other architecture beats in all of them</source>
        <translation>Plusieurs à la fois&#xa0;: la recherche vise ce qu’aucune autre architecture ne surpasse en tous</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>latence</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>paramètres</translation>
    </message>
    <message>
        <source>Objective: %1</source>
        <translation>Objectif&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SearchSide</name>
    <message>
        <source>%1: %2 scores · %3</source>
        <translation>%1&#xa0;: %2 scores · %3</translation>
    </message>
    <message>
        <source>Latency: %1 answers · %2</source>
        <translation>Latence&#xa0;: %1 réponses · %2</translation>
    </message>
    <message>
        <source>Saved by reuse: %1 scores</source>
        <translation>Épargnés par réemploi&#xa0;: %1 scores</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépense</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>One search for each: 1-5 or 1, 4, 7-9</source>
        <translation>Une recherche pour chacune&#xa0;: 1-5 ou 1, 4, 7-9</translation>
    </message>
    <message>
        <source>Limits, GFLOPs</source>
        <translation>Limites, GFLOPs</translation>
    </message>
    <message>
        <source>Each with every seed; empty: the limit above</source>
        <translation>Chacune avec chaque graine&#xa0;; vide&#xa0;: la limite ci-dessus</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Copier la ligne de commande</translation>
    </message>
    <message>
        <source>As a command</source>
        <translation>En commande</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Tout arrêter</translation>
    </message>
    <message numerus="yes">
        <source>Queue %n searches</source>
        <translation>
            <numerusform>Mettre en file %n recherche</numerusform>
            <numerusform>Mettre en file %n recherches</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Mettre en file</translation>
    </message>
    <message>
        <source>What is finished is kept; the others wait in the project</source>
        <translation>Ce qui est terminé est conservé&#xa0;; les autres attendent dans le projet</translation>
    </message>
    <message>
        <source>One search after another, each in the project</source>
        <translation>Une recherche après l’autre, chacune dans le projet</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>Of these known from other searches: %1</source>
        <translation>Dont connus d’autres recherches&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SpacePanel</name>
    <message>
        <source>%1 distinct architectures
%2 to %3 GFLOPs
%4 to %5 million parameters</source>
        <translation>%1 architectures distinctes
%2 à %3 GFLOPs
%4 à %5 millions de paramètres</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Takes the task out of the project; Undo brings it back</source>
        <translation>Retire la tâche du projet&#xa0;; Annuler la ramène</translation>
    </message>
    <message>
        <source>Remove the task</source>
        <translation>Retirer la tâche</translation>
    </message>
    <message>
        <source>Remove task %1</source>
        <translation>Retirer la tâche %1</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>Espace de recherche</translation>
    </message>
    <message>
        <source>Choices of the search space</source>
        <translation>Choix de l’espace de recherche</translation>
    </message>
    <message>
        <source>Add from JSON…</source>
        <translation>Depuis JSON…</translation>
    </message>
    <message>
        <source>Reads a search space of your own from a file</source>
        <translation>Lit un espace de recherche personnel dans un fichier</translation>
    </message>
    <message>
        <source>Takes your search space out of the project; Undo brings it back</source>
        <translation>Retire cet espace de recherche du projet&#xa0;; Annuler le ramène</translation>
    </message>
    <message>
        <source>Remove the search space</source>
        <translation>Retirer l’espace de recherche</translation>
    </message>
    <message>
        <source>Remove search space %1</source>
        <translation>Retirer l’espace de recherche %1</translation>
    </message>
    <message>
        <source>%1 (of the task)</source>
        <translation>%1 (de la tâche)</translation>
    </message>
    <message>
        <source>Add a search space</source>
        <translation>Ajouter un espace de recherche</translation>
    </message>
    <message>
        <source>Search spaces (*.json);;All files (*)</source>
        <translation>Espaces de recherche (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add search space %1</source>
        <translation>Ajouter l’espace de recherche %1</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetDialog</name>
    <message>
        <source>Round products to bf16</source>
        <translation>Arrondir les produits en bf16</translation>
    </message>
    <message>
        <source>Supernet as predictor</source>
        <translation>Super-réseau comme prédicteur</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>Add supernet</source>
        <translation>Ajouter le super-réseau</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir&#xa0;: %1</translation>
    </message>
    <message>
        <source>A supernet&apos;s checkpoint</source>
        <translation>Point de contrôle d’un super-réseau</translation>
    </message>
    <message>
        <source>Supernets (*.safetensors);;All files (*)</source>
        <translation>Super-réseaux (*.safetensors);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The corpus&apos;s folder must not have an @ in its path.</source>
        <translation>Le chemin du dossier du corpus ne doit pas contenir de @.</translation>
    </message>
    <message>
        <source>folder of a corpus</source>
        <translation>dossier d’un corpus</translation>
    </message>
    <message>
        <source>safetensors file</source>
        <translation>fichier safetensors</translation>
    </message>
    <message>
        <source>Less exact, and faster only on some processors; needs AVX-512 BF16</source>
        <translation>Moins exact, et plus rapide sur certains processeurs seulement&#xa0;; demande AVX-512 BF16</translation>
    </message>
    <message>
        <source>Architectures are scored by the loss that they reach with the supernet&apos;s weights on the validation pairs of a corpus.</source>
        <translation>Les architectures sont évaluées par la perte qu’elles atteignent avec les poids du super-réseau sur les paires de validation d’un corpus.</translation>
    </message>
    <message>
        <source>The folder of a corpus</source>
        <translation>Dossier d’un corpus</translation>
    </message>
    <message>
        <source>%1: no such file.</source>
        <translation>%1&#xa0;: fichier introuvable.</translation>
    </message>
    <message>
        <source>%1: no such folder.</source>
        <translation>%1&#xa0;: dossier introuvable.</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetPage</name>
    <message>
        <source>Supernet</source>
        <translation>Super-réseau</translation>
    </message>
    <message>
        <source>No project is open. The example has architectures with made-up numbers; a corpus of sentences is added to it here.</source>
        <translation>Aucun projet n’est ouvert. L’exemple a des architectures aux chiffres inventés&#xa0;; un corpus de phrases s’y ajoute ici.</translation>
    </message>
    <message>
        <source>Add a corpus…</source>
        <translation>Ajouter un corpus…</translation>
    </message>
    <message>
        <source>The project has no corpus yet: choose a folder of sentence pairs, prepared on the Task page or binarised by fairseq.</source>
        <translation>Le projet n’a pas encore de corpus&#xa0;: choisir un dossier de paires de phrases, préparé sur la page Tâche ou binarisé par fairseq.</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Parties de la page</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Writes the state and makes room for the next; it can be resumed</source>
        <translation>Écrit l’état et laisse la place au suivant&#xa0;; il peut être repris</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Best supernet as safetensors…</source>
        <translation>Meilleur super-réseau en safetensors…</translation>
    </message>
    <message>
        <source>Copy as predictor</source>
        <translation>Copier comme prédicteur</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>Copier comme ligne de commande</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the command line</source>
        <translation>Copier la ligne de commande</translation>
    </message>
    <message>
        <source>As a command</source>
        <translation>En commande</translation>
    </message>
    <message>
        <source>Before Start</source>
        <translation>Avant de démarrer</translation>
    </message>
    <message>
        <source>no. %1 %2</source>
        <translation>n°&#xa0;%1 %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings</source>
        <translation>
            <numerusform>%n entraînement</numerusform>
            <numerusform>%n entraînements</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Mettre en file</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Goes on exactly where it stopped</source>
        <translation>Reprend exactement là où il s’est arrêté</translation>
    </message>
    <message>
        <source>Writes the state; what waits begins when it is resumed</source>
        <translation>Écrit l’état&#xa0;; ce qui attend commence à la reprise</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Add a corpus</source>
        <translation>Ajouter un corpus</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lire %1</translation>
    </message>
    <message>
        <source>Add corpus %1</source>
        <translation>Ajouter le corpus %1</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>Entraîner %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
    <message>
        <source>Here supernets are trained: one set of weights that all architectures of a search space share, so that each of them can be scored in a second instead of being trained for hours. One that was found is trained here from scratch: its BLEU is the truth.</source>
        <translation>Ici s’entraînent les super-réseaux&#xa0;: un seul jeu de poids que partagent toutes les architectures d’un espace de recherche, pour que chacune soit évaluée en une seconde au lieu d’être entraînée des heures. Celle que l’on a trouvée s’entraîne ici de zéro&#xa0;: son BLEU est la vérité.</translation>
    </message>
    <message>
        <source>No architecture of the space %1 is chosen: choose one in a table or a plot of the Task, Predict or Search page.</source>
        <translation>Aucune architecture de l’espace %1 n’est choisie&#xa0;: en choisir une dans un tableau ou un graphique de la page Tâche, Prédiction ou Recherche.</translation>
    </message>
    <message>
        <source>Train from scratch</source>
        <translation>Entraîner de zéro</translation>
    </message>
    <message>
        <source>Network as safetensors…</source>
        <translation>Réseau en safetensors…</translation>
    </message>
    <message>
        <source>Save the weights</source>
        <translation>Enregistrer les poids</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>Poids (*.safetensors)</translation>
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
        <translation>Façon dont les architectures apprennent ensemble</translation>
    </message>
    <message>
        <source>Search space</source>
        <translation>Espace de recherche</translation>
    </message>
    <message>
        <source>What architectures there are; its usual settings come with it</source>
        <translation>Les architectures possibles&#xa0;; ses réglages habituels viennent avec</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add a corpus folder</source>
        <translation>Ajouter un dossier de corpus</translation>
    </message>
    <message>
        <source>Takes a folder as it lies: prepared here, or binarised by fairseq</source>
        <translation>Prend un dossier tel quel&#xa0;: préparé ici ou binarisé par fairseq</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Steps of the optimiser</source>
        <translation>Pas de l’optimiseur</translation>
    </message>
    <message>
        <source>Tokens a batch</source>
        <translation>Tokens par lot</translation>
    </message>
    <message>
        <source>Sentences times the longest one</source>
        <translation>Nombre de phrases fois la plus longue</translation>
    </message>
    <message>
        <source>Batches an update</source>
        <translation>Lots par mise à jour</translation>
    </message>
    <message>
        <source>Their gradients are added before each step</source>
        <translation>Leurs gradients sont additionnés avant chaque pas</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprent.</translation>
    </message>
    <message>
        <source>Its maximum</source>
        <translation>Son maximum</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Échauffement</translation>
    </message>
    <message>
        <source>Updates in which the learning rate rises</source>
        <translation>Mises à jour pendant lesquelles le taux d’apprentissage monte</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>At the largest width; narrower networks have less</source>
        <translation>À la plus grande largeur&#xa0;; les réseaux plus étroits en ont moins</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>Valider toutes les</translation>
    </message>
    <message>
        <source>Updates between two validations, each with a checkpoint; 0: at the end only</source>
        <translation>Mises à jour entre deux validations, chacune avec un point de contrôle&#xa0;; 0&#xa0;: à la fin seulement</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Of weights, order of batches and dropout</source>
        <translation>Des poids, de l’ordre des lots et du dropout</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>cosinus</translation>
    </message>
    <message>
        <source>inverse square root</source>
        <translation>inverse de la racine</translation>
    </message>
    <message>
        <source>Of the learning rate after the warm-up</source>
        <translation>Du taux d’apprentissage après l’échauffement</translation>
    </message>
    <message>
        <source>First rate</source>
        <translation>Taux initial</translation>
    </message>
    <message>
        <source>Where the learning rate begins, and where the cosine ends</source>
        <translation>Là où le taux d’apprentissage commence et où le cosinus finit</translation>
    </message>
    <message>
        <source>Attention dropout</source>
        <translation>Dropout d’attention</translation>
    </message>
    <message>
        <source>Of attention&apos;s probabilities</source>
        <translation>Des probabilités d’attention</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Lissage</translation>
    </message>
    <message>
        <source>Share of the loss over all entries</source>
        <translation>Part de la perte sur toutes les entrées</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Décroiss. des poids</translation>
    </message>
    <message>
        <source>Decoupled</source>
        <translation>Découplée</translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation>Gradient maximal</translation>
    </message>
    <message>
        <source>Longer ones are cut; 0: none</source>
        <translation>Les plus longs sont tronqués&#xa0;; 0&#xa0;: aucun</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>Sauver toutes les</translation>
    </message>
    <message>
        <source>Updates between checkpoints besides validations; 0: none</source>
        <translation>Mises à jour entre points de contrôle hors validations&#xa0;; 0&#xa0;: aucun</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Tirages</translation>
    </message>
    <message>
        <source>HAT&apos;s</source>
        <translation>ceux de HAT</translation>
    </message>
    <message>
        <source>MoS&apos;s</source>
        <translation>ceux de MoS</translation>
    </message>
    <message>
        <source>of the seed</source>
        <translation>de la graine</translation>
    </message>
    <message>
        <source>Which architectures the updates draw</source>
        <translation>Quelles architectures tirent les mises à jour</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
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
        <translation>Des produits matriciels&#xa0;; bf16 est plus rapide si le processeur a des instructions pour cela</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>Of a mixture, with the supernet&apos;s own</source>
        <translation>D’un mélange, avec celui du super-réseau</translation>
    </message>
    <message>
        <source>Router width</source>
        <translation>Largeur du routeur</translation>
    </message>
    <message>
        <source>Hidden units of a mixture&apos;s routers</source>
        <translation>Unités cachées des routeurs d’un mélange</translation>
    </message>
    <message>
        <source>Router dropout</source>
        <translation>Dropout du routeur</translation>
    </message>
    <message>
        <source>Of those units</source>
        <translation>De ces unités</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Moins de réglages</translation>
    </message>
    <message>
        <source>Change of “%1”</source>
        <translation>Changement de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>What is trained</source>
        <translation>Ce qui est entraîné</translation>
    </message>
    <message>
        <source>a supernet</source>
        <translation>un super-réseau</translation>
    </message>
    <message>
        <source>one architecture, from scratch</source>
        <translation>une architecture, de zéro</translation>
    </message>
    <message>
        <source>many architectures, from scratch</source>
        <translation>plusieurs architectures, de zéro</translation>
    </message>
    <message>
        <source>From scratch an architecture has weights of its own: that is the truth about it</source>
        <translation>De zéro, une architecture a ses propres poids&#xa0;: c’est la vérité à son sujet</translation>
    </message>
    <message>
        <source>Take the selected one</source>
        <translation>Prendre celle choisie</translation>
    </message>
    <message>
        <source>Train the selected architecture</source>
        <translation>Entraîner l’architecture choisie</translation>
    </message>
    <message>
        <source>The one that is chosen on the Task, Predict or Search page</source>
        <translation>Celle choisie sur la page Tâche, Prédiction ou Recherche</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Architecture to train, as JSON</source>
        <translation>Architecture à entraîner, en JSON</translation>
    </message>
    <message>
        <source>One of the search space, as Search and Task copy it</source>
        <translation>Une de l’espace de recherche, telle que Recherche et Tâche la copient</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Random ones, as many of each number of decoder layers</source>
        <translation>Aléatoires, autant pour chaque nombre de couches du décodeur</translation>
    </message>
    <message>
        <source>Sample seed</source>
        <translation>Graine du tirage</translation>
    </message>
    <message>
        <source>Of the random architectures</source>
        <translation>Des architectures aléatoires</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Validations without a better loss after which it ends; 0: any number</source>
        <translation>Validations sans meilleure perte après lesquelles il s’arrête&#xa0;; 0&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Last validations whose weights are averaged at the end; 0: none</source>
        <translation>Dernières validations dont les poids sont moyennés à la fin&#xa0;; 0&#xa0;: aucune</translation>
    </message>
    <message>
        <source>%1 wide, %2 layers · %3 GFLOPs · %4 million parameters</source>
        <translation>largeur %1, %2 couches · %3 GFLOPs · %4 millions de paramètres</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetTrainingView</name>
    <message>
        <source>no.</source>
        <translation>n°</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>mises à jour</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>update</source>
        <translation>mise à jour</translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation>encodeur / décodeur</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Avancement de l’entraînement</translation>
    </message>
    <message>
        <source>Use in Predict</source>
        <translation>Vers Prédiction</translation>
    </message>
    <message>
        <source>Use the supernet in Predict</source>
        <translation>Utiliser le super-réseau dans Prédiction</translation>
    </message>
    <message>
        <source>Judges the best supernet of this training as a predictor</source>
        <translation>Évalue le meilleur super-réseau de cet entraînement comme prédicteur</translation>
    </message>
    <message>
        <source>Use in Search</source>
        <translation>Vers Recherche</translation>
    </message>
    <message>
        <source>Use the supernet in Search</source>
        <translation>Utiliser le super-réseau dans Recherche</translation>
    </message>
    <message>
        <source>Offers the best supernet of this training for the schedule</source>
        <translation>Propose le meilleur super-réseau de cet entraînement pour le programme</translation>
    </message>
    <message>
        <source>Trainings of the project</source>
        <translation>Entraînements du projet</translation>
    </message>
    <message>
        <source>Trainings appear here: queued, running, paused and done.</source>
        <translation>Les entraînements apparaissent ici&#xa0;: en file, en cours, en pause et terminés.</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Entraînements</translation>
    </message>
    <message>
        <source>select several to compare them</source>
        <translation>en choisir plusieurs pour les comparer</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copier les réglages</translation>
    </message>
    <message>
        <source>Copy the training&apos;s settings to the left</source>
        <translation>Copier les réglages de l’entraînement à gauche</translation>
    </message>
    <message>
        <source>The settings at the left become those of this training</source>
        <translation>Les réglages de gauche deviennent ceux de cet entraînement</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the training</source>
        <translation>Retirer l’entraînement</translation>
    </message>
    <message>
        <source>Takes it out of the queue, or out of the project; its files stay, and Undo brings it back</source>
        <translation>Le retire de la file ou du projet&#xa0;; ses fichiers restent, et Annuler le ramène</translation>
    </message>
    <message>
        <source>Sampled architectures</source>
        <translation>Architectures tirées</translation>
    </message>
    <message>
        <source>The architectures that updates draw appear here.</source>
        <translation>Les architectures tirées par les mises à jour apparaissent ici.</translation>
    </message>
    <message>
        <source>What differs between the trainings</source>
        <translation>Différences entre les entraînements</translation>
    </message>
    <message>
        <source>Their settings are the same.</source>
        <translation>Leurs réglages sont identiques.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>label-smoothed, bits a token</source>
        <translation>avec lissage, bits par token</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>done and to come</source>
        <translation>fait et à venir</translation>
    </message>
    <message>
        <source>%1 after update %2: %3 bits</source>
        <translation>%1 après la mise à jour %2&#xa0;: %3 bits</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>en cours d’arrêt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en file</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>the latest updates first</source>
        <translation>les mises à jour récentes d’abord</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n°&#xa0;%1</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>N°&#xa0;%1</translation>
    </message>
    <message>
        <source>Remove training %1</source>
        <translation>Retirer l’entraînement %1</translation>
    </message>
    <message>
        <source>Settings of training %1</source>
        <translation>Réglages de l’entraînement %1</translation>
    </message>
    <message>
        <source>loss, bits</source>
        <translation>perte, bits</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Use as truth</source>
        <translation>Comme vérité</translation>
    </message>
    <message>
        <source>Use the networks as truth</source>
        <translation>Utiliser les réseaux comme vérité</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>trained from scratch</source>
        <translation>entraîné de zéro</translation>
    </message>
    <message>
        <source>Use networks as truth</source>
        <translation>Utiliser des réseaux comme vérité</translation>
    </message>
    <message>
        <source>Makes a task of all networks that were trained like this one: what predictors are judged by on the Predict page; needs a corpus with a validation and a test part</source>
        <translation>Fait une tâche de tous les réseaux entraînés comme celui-ci : ce à quoi les prédicteurs sont jugés sur la page Prédiction ; demande un corpus avec une partie de validation et une de test</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::SupernetTryPanel</name>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Évaluer</translation>
    </message>
    <message>
        <source>Translate a sentence</source>
        <translation>Traduire une phrase</translation>
    </message>
    <message>
        <source>BLEU on validation</source>
        <translation>BLEU de validation</translation>
    </message>
    <message>
        <source>Export a network</source>
        <translation>Exporter un réseau</translation>
    </message>
    <message>
        <source>encoder / decoder</source>
        <translation>encodeur / décodeur</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>loss, bits</source>
        <translation>perte, bits</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>traduction</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Its weights as a safetensors file of their own</source>
        <translation>Ses poids dans un fichier safetensors à part</translation>
    </message>
    <message>
        <source>Export the network</source>
        <translation>Exporter le réseau</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>Corpus of the trial</source>
        <translation>Corpus de l’essai</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Choose a checkpoint&apos;s file</source>
        <translation>Choisir le fichier d’un point de contrôle</translation>
    </message>
    <message>
        <source>A supernet as safetensors, trained here or published</source>
        <translation>Un super-réseau en safetensors, entraîné ici ou publié</translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation>Super-réseau</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>Which architecture</source>
        <translation>Quelle architecture</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>la plus grande</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>la plus petite</translation>
    </message>
    <message>
        <source>random one of validation</source>
        <translation>aléatoire de la validation</translation>
    </message>
    <message>
        <source>the selected one</source>
        <translation>celle choisie</translation>
    </message>
    <message>
        <source>typed as JSON</source>
        <translation>saisie en JSON</translation>
    </message>
    <message>
        <source>The selected one is what is chosen on the other pages</source>
        <translation>Celle choisie l’est sur les autres pages</translation>
    </message>
    <message>
        <source>Architecture as JSON</source>
        <translation>Architecture en JSON</translation>
    </message>
    <message>
        <source>{&quot;encoder&quot;: …</source>
        <translation>{&quot;encoder&quot;: …</translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation>Recherche en faisceau</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>Faisceau</translation>
    </message>
    <message>
        <source>Hypotheses that are followed; 1: greedy</source>
        <translation>Hypothèses suivies&#xa0;; 1&#xa0;: glouton</translation>
    </message>
    <message>
        <source>Length penalty</source>
        <translation>Pénalité de longueur</translation>
    </message>
    <message>
        <source>Larger: longer translations</source>
        <translation>Plus grande&#xa0;: traductions plus longues</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affichées</translation>
    </message>
    <message>
        <source>Hypotheses of a sentence, best first</source>
        <translation>Hypothèses d’une phrase, meilleures d’abord</translation>
    </message>
    <message>
        <source>The loss of the architecture with the supernet&apos;s weights</source>
        <translation>La perte de l’architecture avec les poids du super-réseau</translation>
    </message>
    <message>
        <source>Scores of architectures</source>
        <translation>Scores d’architectures</translation>
    </message>
    <message>
        <source>Losses on the validation pairs appear here.</source>
        <translation>Les pertes sur les paires de validation apparaissent ici.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>label-smoothed, on the validation pairs</source>
        <translation>avec lissage, sur les paires de validation</translation>
    </message>
    <message>
        <source>Sentence to translate</source>
        <translation>Phrase à traduire</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduire</translation>
    </message>
    <message>
        <source>Translations, best first</source>
        <translation>Traductions, meilleures d’abord</translation>
    </message>
    <message>
        <source>Translations with their scores appear here.</source>
        <translation>Les traductions apparaissent ici avec leurs scores.</translation>
    </message>
    <message>
        <source>a score is the log-probability over length^penalty</source>
        <translation>un score est la log-probabilité sur longueur^pénalité</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>Translates the whole validation set with the settings at the left</source>
        <translation>Traduit tout l’ensemble de validation avec les réglages de gauche</translation>
    </message>
    <message>
        <source>Measure BLEU</source>
        <translation>Mesurer le BLEU</translation>
    </message>
    <message>
        <source>sacreBLEU&apos;s</source>
        <translation>comme sacreBLEU</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>Avancement de l’essai</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Takes effect within a second</source>
        <translation>Prend effet en moins d’une seconde</translation>
    </message>
    <message>
        <source>Stop the trial</source>
        <translation>Arrêter l’essai</translation>
    </message>
    <message>
        <source>no. %1, %2</source>
        <translation>n°&#xa0;%1, %2</translation>
    </message>
    <message>
        <source>Best of %1</source>
        <translation>Meilleur du %1</translation>
    </message>
    <message>
        <source>Last of %1</source>
        <translation>Dernier du %1</translation>
    </message>
    <message>
        <source>A supernet&apos;s checkpoint</source>
        <translation>Point de contrôle d’un super-réseau</translation>
    </message>
    <message>
        <source>Supernets (*.safetensors);;All files (*)</source>
        <translation>Super-réseaux (*.safetensors);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 · %2 million parameters · SHA-256 %3…</source>
        <translation>%1 · %2 millions de paramètres · SHA-256 %3…</translation>
    </message>
    <message>
        <source>The best supernet of a training appears here after its first validation.</source>
        <translation>Le meilleur super-réseau d’un entraînement apparaît ici après sa première validation.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>A sentence in the source language</source>
        <translation>Une phrase dans la langue source</translation>
    </message>
    <message>
        <source>Pieces with blanks between them</source>
        <translation>Des sous-mots séparés par des espaces</translation>
    </message>
    <message>
        <source>%1 GFLOPs · %2 million parameters</source>
        <translation>%1 GFLOPs · %2 millions de paramètres</translation>
    </message>
    <message>
        <source>No architecture of this supernet&apos;s space is chosen.</source>
        <translation>Aucune architecture de l’espace de ce super-réseau n’est choisie.</translation>
    </message>
    <message>
        <source>Asked as: %1 · %2 ms</source>
        <translation>Demandé comme&#xa0;: %1 · %2 ms</translation>
    </message>
    <message>
        <source>The BLEU of the architecture&apos;s translations of the validation set, with its signature, appears here.</source>
        <translation>Le BLEU des traductions de l’ensemble de validation par l’architecture, avec sa signature, apparaît ici.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>waits until another computation ends; a training can be paused for it</source>
        <translation>attend la fin d’un autre calcul&#xa0;; un entraînement peut être mis en pause pour cela</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore environ %1</translation>
    </message>
    <message>
        <source>Networks (*.safetensors)</source>
        <translation>Réseaux (*.safetensors)</translation>
    </message>
    <message>
        <source>%1 is not written: no architecture is chosen any more.</source>
        <translation>%1 n’est pas écrit : aucune architecture n’est plus choisie.</translation>
    </message>
    <message>
        <source>NLL, bits</source>
        <translation>NLL, bits</translation>
    </message>
    <message>
        <source>The weights are of this one alone</source>
        <translation>Les poids sont ceux de cette seule architecture</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TableView</name>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TaskExamplesEditor</name>
    <message>
        <source>From a file…</source>
        <translation>D’un fichier…</translation>
    </message>
    <message>
        <source>Sentence pairs from a file</source>
        <translation>Paires de phrases d’un fichier</translation>
    </message>
    <message>
        <source>One file with a tab between input and output, or inputs and outputs in two files</source>
        <translation>Un fichier avec une tabulation entre entrée et sortie, ou entrées et sorties dans deux fichiers</translation>
    </message>
    <message>
        <source>The template&apos;s</source>
        <translation>Du gabarit</translation>
    </message>
    <message>
        <source>Sentence pairs of the template</source>
        <translation>Paires de phrases du gabarit</translation>
    </message>
    <message>
        <source>Number of task examples</source>
        <translation>Nombre d’exemples de la tâche</translation>
    </message>
    <message>
        <source>The paper shows 5</source>
        <translation>L’article en montre 5</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Seed of the task examples</source>
        <translation>Graine des exemples de la tâche</translation>
    </message>
    <message>
        <source>As Python&apos;s random draws</source>
        <translation>Comme tire random de Python</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Lines of the task examples</source>
        <translation>Lignes des exemples de la tâche</translation>
    </message>
    <message>
        <source>by hand: 3, 1, 7</source>
        <translation>à la main&#xa0;: 3, 1, 7</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Sentence pairs of %1</source>
        <translation>Paires de phrases de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence pairs of the template</source>
        <translation>
            <numerusform>%n paire de phrases du gabarit</numerusform>
            <numerusform>%n paires de phrases du gabarit</numerusform>
        </translation>
    </message>
    <message>
        <source>The template has no sentence pairs; a file can bring some.</source>
        <translation>Le gabarit n’a pas de paires de phrases&#xa0;; un fichier peut en apporter.</translation>
    </message>
    <message>
        <source>Sentence pairs</source>
        <translation>Paires de phrases</translation>
    </message>
</context>
<context>
    <name>foresearch::ui::TaskPage</name>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>A task is a search space and a set of its architectures with their measured BLEU (TFS-Eval). Predictors are judged against it.</source>
        <translation>Une tâche est un espace de recherche et un ensemble de ses architectures avec leur BLEU mesuré (TFS-Eval). Les prédicteurs y sont jugés.</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthétique</translation>
    </message>
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
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GFLOPs (%2 without the output layer) · %3 million parameters</source>
        <translation>%1 GFLOPs (%2 sans la couche de sortie) · %3 millions de paramètres</translation>
    </message>
    <message>
        <source>Import TFS-Eval…</source>
        <translation>Importer TFS-Eval…</translation>
    </message>
    <message>
        <source>No project is open. The example shows everything with made-up numbers and needs no network.</source>
        <translation>Aucun projet n’est ouvert. L’exemple montre tout avec des chiffres inventés, sans réseau.</translation>
    </message>
    <message>
        <source>Architectures</source>
        <translation>Architectures</translation>
    </message>
    <message>
        <source>trained from scratch; a click on a header sorts</source>
        <translation>entraînées de zéro&#xa0;; un clic sur un en-tête trie</translation>
    </message>
    <message>
        <source>Architectures of the task</source>
        <translation>Architectures de la tâche</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>Copier le JSON</translation>
    </message>
    <message>
        <source>Copies the architecture as the command line takes it</source>
        <translation>Copie l’architecture comme la ligne de commande la prend</translation>
    </message>
    <message>
        <source>Architectures with their measured BLEU appear here once they are imported.</source>
        <translation>Les architectures apparaissent ici avec leur BLEU mesuré une fois importées.</translation>
    </message>
    <message>
        <source>Files may also be dropped on the window: TFS-Eval data, or the two sides of a corpus.</source>
        <translation>On peut aussi déposer des fichiers sur la fenêtre&#xa0;: des données TFS-Eval, ou les deux côtés d’un corpus.</translation>
    </message>
    <message>
        <source>Architecture or latency</source>
        <translation>Architecture ou latence</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
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
        <translation>Peut-on se fier à un prédicteur, et que fait-il économiser dans la recherche&#xa0;?</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>Les projets ouverts apparaissent ici.</translation>
    </message>
</context>
<context>
    <name>llm</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>sans nombre</translation>
    </message>
    <message>
        <source>several numbers</source>
        <translation>plusieurs nombres</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>coupée</translation>
    </message>
    <message>
        <source>far outside the demonstrations</source>
        <translation>loin hors des démonstrations</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>trop longue</translation>
    </message>
    <message>
        <source>no price is known for the model</source>
        <translation>aucun prix connu pour ce modèle</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>gratuit</translation>
    </message>
    <message>
        <source>about %1, at most %2</source>
        <translation>environ %1, au plus %2</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n appel</numerusform>
            <numerusform>%n appels</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
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
            <numerusform>%n déjà répondue par une réponse conservée</numerusform>
            <numerusform>%n déjà répondues par des réponses conservées</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to ask, nothing to pay</source>
        <translation>rien à demander, rien à payer</translation>
    </message>
    <message numerus="yes">
        <source>%n calls to make</source>
        <translation>
            <numerusform>%n appel à faire</numerusform>
            <numerusform>%n appels à faire</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 tokens, at most %2</source>
        <translation>environ %1 tokens, au plus %2</translation>
    </message>
    <message>
        <source>about %1 at the pace of kept replies</source>
        <translation>environ %1 au rythme des réponses conservées</translation>
    </message>
    <message>
        <source>about %1 at one second a call</source>
        <translation>environ %1 à une seconde par appel</translation>
    </message>
    <message>
        <source>price of %1</source>
        <translation>prix du %1</translation>
    </message>
    <message>
        <source>%1 of %2 replies</source>
        <translation>%1 réponses sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message>
        <source>replies</source>
        <translation>réponses</translation>
    </message>
    <message>
        <source>at most %1 and %2 tokens spent</source>
        <translation>au plus %1 et %2 tokens dépensés</translation>
    </message>
    <message>
        <source>%1 and %2 tokens spent</source>
        <translation>%1 et %2 tokens dépensés</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>encore %1</translation>
    </message>
    <message numerus="yes">
        <source>%n calls failed: %1.</source>
        <translation>
            <numerusform>%n appel a échoué&#xa0;: %1.</numerusform>
            <numerusform>%n appels ont échoué&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies are no number: %1.</source>
        <translation>
            <numerusform>%n réponse n’est pas un nombre&#xa0;: %1.</numerusform>
            <numerusform>%n réponses ne sont pas un nombre&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>GPT-4 and ChatGPT of June 2023, the paper&apos;s models, were shut down at OpenAI on 2026-10-23. Kept replies can be replayed; Test connection lists the models that there are.</source>
        <translation>GPT-4 et ChatGPT de juin 2023, les modèles de l’article, ont été arrêtés chez OpenAI le 23/10/2026. Les réponses conservées peuvent être rejouées&#xa0;; «&#xa0;Tester la connexion&#xa0;» liste les modèles disponibles.</translation>
    </message>
    <message>
        <source>%1 prompt tokens (%2 cached), %3 answer tokens</source>
        <translation>%1 tokens de prompt (dont %2 en cache), %3 tokens de réponse</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n tentative</numerusform>
            <numerusform>%n tentatives</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>ended by “%1”</source>
        <translation>fin par «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>predictors</name>
    <message>
        <source>Mean of the demonstrations</source>
        <translation>Moyenne des démonstrations</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Régression</translation>
    </message>
    <message>
        <source>Ridge regression</source>
        <translation>Régression ridge</translation>
    </message>
    <message>
        <source>Subset average</source>
        <translation>Moyenne de sous-modèles</translation>
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
        <translation>MoS par couche</translation>
    </message>
    <message>
        <source>Neuron-wise MoS</source>
        <translation>MoS par neurone</translation>
    </message>
    <message>
        <source>%1, calibrated</source>
        <translation>%1, calibré</translation>
    </message>
    <message>
        <source>Stack of %1</source>
        <translation>Empilement de %1</translation>
    </message>
    <message>
        <source>corrected on the demonstrations</source>
        <translation>corrigé sur les démonstrations</translation>
    </message>
    <message>
        <source>mean of predictors</source>
        <translation>moyenne de prédicteurs</translation>
    </message>
    <message>
        <source>weights by leave-one-out</source>
        <translation>poids par validation croisée un contre tous</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a trained network</source>
        <translation>un réseau entraîné</translation>
    </message>
    <message>
        <source>fitted to the demonstrations</source>
        <translation>ajusté aux démonstrations</translation>
    </message>
    <message>
        <source>control</source>
        <translation>témoin</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>a supernet&apos;s shared weights</source>
        <translation>les poids partagés d’un super-réseau</translation>
    </message>
    <message>
        <source>a language model&apos;s replies</source>
        <translation>réponses d’un modèle de langue</translation>
    </message>
</context>
<context>
    <name>report words</name>
    <message>
        <source>Table 1: predictors against training from scratch</source>
        <translation>Tableau 1&#xa0;: prédicteurs face à l’entraînement de zéro</translation>
    </message>
    <message>
        <source>MAE and Kendall tau of every judged predictor, mean and deviation over the seeds, for each task and on average.</source>
        <translation>MAE et tau de Kendall de chaque prédicteur évalué, moyenne et écart-type sur les graines, par tâche et en moyenne.</translation>
    </message>
    <message>
        <source>Table 1, last block: what each part of the prompt adds</source>
        <translation>Tableau 1, dernier bloc&#xa0;: ce qu’apporte chaque partie du prompt</translation>
    </message>
    <message>
        <source>A language model judged on the rungs of the ablation ladder.</source>
        <translation>Un modèle de langue évalué sur les échelons de l’échelle d’ablation.</translation>
    </message>
    <message>
        <source>Figure 2: predictions against training from scratch</source>
        <translation>Figure 2&#xa0;: prédictions face à l’entraînement de zéro</translation>
    </message>
    <message>
        <source>Every prediction of every split against the truth; a perfect predictor lies on the diagonal.</source>
        <translation>Chaque prédiction de chaque partition face à la vérité&#xa0;; un prédicteur parfait est sur la diagonale.</translation>
    </message>
    <message>
        <source>Figure 4: how far wrongly ordered pairs are apart</source>
        <translation>Figure 4&#xa0;: l’écart entre les paires mal ordonnées</translation>
    </message>
    <message>
        <source>Pairs that a predictor orders the wrong way, by their distance in the gold ranking.</source>
        <translation>Paires qu’un prédicteur ordonne mal, selon leur distance dans le vrai classement.</translation>
    </message>
    <message>
        <source>Figure 5: the same as a distribution function</source>
        <translation>Figure 5&#xa0;: la même chose en fonction de répartition</translation>
    </message>
    <message>
        <source>The share of the wrongly ordered pairs up to each distance.</source>
        <translation>La part des paires mal ordonnées jusqu’à chaque distance.</translation>
    </message>
    <message>
        <source>Table 2: HS-NAS against the second predictor&apos;s own search</source>
        <translation>Tableau 2&#xa0;: HS-NAS face à la recherche du second prédicteur seul</translation>
    </message>
    <message>
        <source>Searches under one latency limit: score, costs and search hours.</source>
        <translation>Recherches sous une même limite de latence&#xa0;: score, coûts et heures de recherche.</translation>
    </message>
    <message>
        <source>Table 3: several latency limits</source>
        <translation>Tableau 3&#xa0;: plusieurs limites de latence</translation>
    </message>
    <message>
        <source>The same under at least two latency limits.</source>
        <translation>La même chose sous au moins deux limites de latence.</translation>
    </message>
    <message>
        <source>Table 4: start and end iteration</source>
        <translation>Tableau 4&#xa0;: itérations de début et de fin</translation>
    </message>
    <message>
        <source>HS-NAS with several ranges of the first predictor, under the same limits.</source>
        <translation>HS-NAS avec plusieurs plages du premier prédicteur, sous les mêmes limites.</translation>
    </message>
    <message>
        <source>Table 6: the search space</source>
        <translation>Tableau 6&#xa0;: l’espace de recherche</translation>
    </message>
    <message>
        <source>The choices of every search space of the project&apos;s tasks.</source>
        <translation>Les choix de chaque espace de recherche des tâches du projet.</translation>
    </message>
    <message>
        <source>Table 7: several seeds</source>
        <translation>Tableau 7&#xa0;: plusieurs graines</translation>
    </message>
    <message>
        <source>HS-NAS searches that differ in their seed only.</source>
        <translation>Recherches HS-NAS qui ne diffèrent que par leur graine.</translation>
    </message>
    <message>
        <source>Table 8: a limit of GFLOPs</source>
        <translation>Tableau 8&#xa0;: une limite de GFLOPs</translation>
    </message>
    <message>
        <source>HS-NAS and the second predictor&apos;s own search under a limit of GFLOPs.</source>
        <translation>HS-NAS et la recherche du second prédicteur seul sous une limite de GFLOPs.</translation>
    </message>
    <message>
        <source>Table 9: a limit of GFLOPs in several tasks</source>
        <translation>Tableau 9&#xa0;: une limite de GFLOPs dans plusieurs tâches</translation>
    </message>
    <message>
        <source>The same in at least two tasks.</source>
        <translation>La même chose dans au moins deux tâches.</translation>
    </message>
    <message>
        <source>Table 10: another supernet</source>
        <translation>Tableau 10&#xa0;: un autre super-réseau</translation>
    </message>
    <message>
        <source>HS-NAS with at least two different second predictors, and their own searches.</source>
        <translation>HS-NAS avec au moins deux seconds prédicteurs différents, et leurs propres recherches.</translation>
    </message>
    <message>
        <source>Table 11: half of the iterations</source>
        <translation>Tableau 11&#xa0;: la moitié des itérations</translation>
    </message>
    <message>
        <source>HS-NAS against searches that are shortened instead.</source>
        <translation>HS-NAS face à des recherches raccourcies à la place.</translation>
    </message>
    <message>
        <source>Sections 1 and 6: what it costs</source>
        <translation>Sections 1 et 6&#xa0;: ce que cela coûte</translation>
    </message>
    <message>
        <source>The paper&apos;s arithmetic of search hours and of the price of 3,000 labels, and what was measured here.</source>
        <translation>Le calcul de l’article sur les heures de recherche et le prix de 3&#x202f;000 étiquettes, et ce qui a été mesuré ici.</translation>
    </message>
    <message>
        <source>Predictors against controls</source>
        <translation>Prédicteurs face aux témoins</translation>
    </message>
    <message>
        <source>Whether a predictor can be told from what costs nothing: the mean, GFLOPs, a regression.</source>
        <translation>Si un prédicteur se distingue de ce qui ne coûte rien&#xa0;: la moyenne, les GFLOPs, une régression.</translation>
    </message>
    <message>
        <source>Learning curve of the distilled network</source>
        <translation>Courbe d’apprentissage du réseau distillé</translation>
    </message>
    <message>
        <source>Its error by the number of labels that it learnt from.</source>
        <translation>Son erreur selon le nombre d’étiquettes dont il a appris.</translation>
    </message>
    <message>
        <source>Trainings of supernets</source>
        <translation>Entraînements de super-réseaux</translation>
    </message>
    <message>
        <source>Their losses on held-out sentences.</source>
        <translation>Leurs pertes sur des phrases réservées.</translation>
    </message>
    <message>
        <source>All searches</source>
        <translation>Toutes les recherches</translation>
    </message>
    <message>
        <source>Every finished search, and the best so far of each.</source>
        <translation>Chaque recherche terminée, et le meilleur jusqu’ici de chacune.</translation>
    </message>
    <message>
        <source>Pareto fronts</source>
        <translation>Fronts de Pareto</translation>
    </message>
    <message>
        <source>What no architecture beats in both the score and the cost, for each search.</source>
        <translation>Ce qu’aucune architecture ne surpasse à la fois en score et en coût, par recherche.</translation>
    </message>
    <message>
        <source>Automatic hand-over</source>
        <translation>Relais automatique</translation>
    </message>
    <message>
        <source>When searches handed over by themselves, and how well both predictors agreed then.</source>
        <translation>Quand les recherches ont passé le relais d’elles-mêmes, et l’accord des deux prédicteurs à ce moment.</translation>
    </message>
    <message>
        <source>It needs a task: architectures that were trained from scratch.</source>
        <translation>Il faut une tâche&#xa0;: des architectures entraînées de zéro.</translation>
    </message>
    <message>
        <source>It needs a predictor that was judged on a task.</source>
        <translation>Il faut un prédicteur évalué sur une tâche.</translation>
    </message>
    <message>
        <source>It needs a judged predictor that says the truth&apos;s unit, BLEU.</source>
        <translation>Il faut un prédicteur évalué qui prédit dans l’unité de la vérité, le BLEU.</translation>
    </message>
    <message>
        <source>It needs a language model that was judged on at least two prompts of the ablation ladder.</source>
        <translation>Il faut un modèle de langue évalué sur au moins deux prompts de l’échelle d’ablation.</translation>
    </message>
    <message>
        <source>It needs a predictor and a control, such as mean or gflops, judged on the same task.</source>
        <translation>Il faut un prédicteur et un témoin, par exemple mean ou gflops, évalués sur la même tâche.</translation>
    </message>
    <message>
        <source>It needs a finished search.</source>
        <translation>Il faut une recherche terminée.</translation>
    </message>
    <message>
        <source>It needs a predictor&apos;s own search and HS-NAS with it, finished under the same latency limit.</source>
        <translation>Il faut la recherche d’un prédicteur seul et HS-NAS avec lui, terminées sous la même limite de latence.</translation>
    </message>
    <message>
        <source>It needs such a pair of searches under a second latency limit.</source>
        <translation>Il faut une telle paire de recherches sous une seconde limite de latence.</translation>
    </message>
    <message>
        <source>It needs HS-NAS with two ranges of iterations, and the second predictor&apos;s own search.</source>
        <translation>Il faut HS-NAS avec deux plages d’itérations, et la recherche du second prédicteur seul.</translation>
    </message>
    <message>
        <source>It needs the same HS-NAS search with a second seed.</source>
        <translation>Il faut la même recherche HS-NAS avec une seconde graine.</translation>
    </message>
    <message>
        <source>It needs a predictor&apos;s own search and HS-NAS with it, finished under the same limit of GFLOPs.</source>
        <translation>Il faut la recherche d’un prédicteur seul et HS-NAS avec lui, terminées sous la même limite de GFLOPs.</translation>
    </message>
    <message>
        <source>It needs such a pair of searches in a second task.</source>
        <translation>Il faut une telle paire de recherches dans une seconde tâche.</translation>
    </message>
    <message>
        <source>It needs HS-NAS with two different second predictors, and their own searches.</source>
        <translation>Il faut HS-NAS avec deux seconds prédicteurs différents, et leurs propres recherches.</translation>
    </message>
    <message>
        <source>It needs HS-NAS, and a search of one predictor with fewer iterations under the same limits.</source>
        <translation>Il faut HS-NAS, et une recherche d’un seul prédicteur avec moins d’itérations, sous les mêmes limites.</translation>
    </message>
    <message>
        <source>It needs a finished search with an automatic hand-over.</source>
        <translation>Il faut une recherche terminée avec relais automatique.</translation>
    </message>
    <message>
        <source>It needs a learning curve of a distilled network.</source>
        <translation>Il faut une courbe d’apprentissage d’un réseau distillé.</translation>
    </message>
    <message>
        <source>It needs a supernet that was trained in the project.</source>
        <translation>Il faut un super-réseau entraîné dans le projet.</translation>
    </message>
    <message>
        <source>It needs replies, labels or a finished search, whose cost stands beside the paper&apos;s.</source>
        <translation>Il faut des réponses, des étiquettes ou une recherche terminée, dont le coût figure à côté de celui de l’article.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Distil</source>
        <translation>Distillation</translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation>Supernet</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
</context>
<context>
    <name>search figures</name>
    <message>
        <source>iteration</source>
        <translation>itération</translation>
    </message>
    <message>
        <source>hand-over</source>
        <translation>relais</translation>
    </message>
    <message>
        <source>latency on %1, ms</source>
        <translation>latence sur %1, ms</translation>
    </message>
    <message>
        <source>GFLOPs</source>
        <translation>GFLOPs</translation>
    </message>
    <message>
        <source>parameters, million</source>
        <translation>paramètres, millions</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (lower is better, upwards)</source>
        <translation>%1 (plus bas vaut mieux, vers le haut)</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>The population appears here, iteration by iteration.</source>
        <translation>La population apparaît ici, itération par itération.</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Meilleur jusqu’ici</translation>
    </message>
    <message>
        <source>No architecture has a score yet.</source>
        <translation>Aucune architecture n’a encore de score.</translation>
    </message>
    <message>
        <source>The best score of each iteration appears here.</source>
        <translation>Le meilleur score de chaque itération apparaît ici.</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversité</translation>
    </message>
    <message>
        <source>share of genes that differ</source>
        <translation>part de gènes différents</translation>
    </message>
    <message>
        <source>How different the architectures are appears here.</source>
        <translation>La diversité des architectures apparaît ici.</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Front de Pareto</translation>
    </message>
    <message>
        <source>All scored architectures appear here.</source>
        <translation>Toutes les architectures évaluées apparaissent ici.</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>évaluées</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Lignée</translation>
    </message>
    <message>
        <source>The ancestors of an architecture appear here.</source>
        <translation>Les ancêtres d’une architecture apparaissent ici.</translation>
    </message>
    <message>
        <source>at most %1 ms</source>
        <translation>au plus %1 ms</translation>
    </message>
    <message>
        <source>at most %1 GFLOPs</source>
        <translation>au plus %1 GFLOPs</translation>
    </message>
    <message>
        <source>at most %1 million</source>
        <translation>au plus %1 millions</translation>
    </message>
    <message>
        <source>%1, by iteration</source>
        <translation>%1, par itération</translation>
    </message>
    <message>
        <source>The best so far of the chosen searches appears here.</source>
        <translation>Le meilleur jusqu’ici des recherches choisies apparaît ici.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Kendall&apos;s tau of both predictors, with quartiles</source>
        <translation>tau de Kendall des deux prédicteurs, avec quartiles</translation>
    </message>
    <message>
        <source>How well both predictors agree appears here, iteration by iteration.</source>
        <translation>L’accord des deux prédicteurs apparaît ici, itération par itération.</translation>
    </message>
    <message>
        <source>still holds</source>
        <translation>suffit encore</translation>
    </message>
</context>
<context>
    <name>supernet figures</name>
    <message>
        <source>update</source>
        <translation>mise à jour</translation>
    </message>
    <message>
        <source>Loss while it trains</source>
        <translation>Perte pendant l’entraînement</translation>
    </message>
    <message>
        <source>loss, bits a token</source>
        <translation>perte, bits par token</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>mises à jour</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>la plus grande</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>la plus petite</translation>
    </message>
    <message>
        <source>random</source>
        <translation>aléatoire</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>learning rate × 1,000</source>
        <translation>taux d’apprentissage × 1&#x202f;000</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>The learning rate appears here.</source>
        <translation>Le taux d’apprentissage apparaît ici.</translation>
    </message>
    <message>
        <source>Losses appear here during a training.</source>
        <translation>Les pertes apparaissent ici pendant un entraînement.</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
</context>
<context>
    <name>tableExport</name>
    <message>
        <source>Copy %1 as LaTeX</source>
        <translation>Copier %1 en LaTeX</translation>
    </message>
    <message>
        <source>Copy %1 as Markdown</source>
        <translation>Copier %1 en Markdown</translation>
    </message>
    <message>
        <source>Copy %1 as CSV</source>
        <translation>Copier %1 en CSV</translation>
    </message>
    <message>
        <source>Copy %1 as HTML</source>
        <translation>Copier %1 en HTML</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
    <message>
        <source>LaTeX (*.tex);;Markdown (*.md);;CSV (*.csv);;HTML (*.html)</source>
        <translation>LaTeX (*.tex);;Markdown (*.md);;CSV (*.csv);;HTML (*.html)</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>Enregistrer %1…</translation>
    </message>
</context>
</TS>
