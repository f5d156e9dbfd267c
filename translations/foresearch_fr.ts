<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Texts</name>
    <message>
        <source>--theme: found &quot;%1&quot;, expected system, light or dark.</source>
        <translation>--theme : « %1 » trouvé, attendu : system, light ou dark.</translation>
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
        <translation>%1 ne les distingue pas avec %2 architectures par partition (partitions : %3).</translation>
    </message>
    <message>
        <source>%1 of %2 is better by %3 (95 %: %4 to %5).</source>
        <translation>%1 de %2 est meilleur de %3 (95 % : %4 à %5).</translation>
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
        <translation>--size : « %1 » trouvé, attendu : LARGEURxHAUTEUR, par exemple 1440x900.</translation>
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
        <translation>Écrit une image de la fenêtre dans FILE (PNG) et se termine ; n’a pas besoin d’écran.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Taille de la fenêtre.</translation>
    </message>
    <message>
        <source>Theme of this run: system, light or dark.</source>
        <translation>Thème de ce lancement : system, light ou dark.</translation>
    </message>
    <message>
        <source>Page to show: welcome, task or predict.</source>
        <translation>Page à afficher : welcome, task ou predict.</translation>
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
        <translation>super-réseaux ; chargé dès qu’un travail en a besoin</translation>
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
        <translation>Un atelier pour prédicteurs de performance en recherche d’architectures neuronales : les juger sur des architectures entraînées et voir ce qu’ils font économiser dans la recherche.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty. It stands on these libraries:</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Sans aucune garantie. Il s’appuie sur ces bibliothèques :</translation>
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
            <numerusform>Encodeur de largeur %1 à %n couche ; </numerusform>
            <numerusform>Encodeur de largeur %1 à %n couches ; </numerusform>
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
    <name>foresearch::ui::ChoicesModel</name>
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
        <translation>Exporter « %1 »</translation>
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
        <translation>Termine le travail choisi en moins d’une seconde ; ce qui est fini reste</translation>
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
        <source>Finds actions, predictors and architectures by their name</source>
        <translation>Trouve actions, prédicteurs et architectures par leur nom</translation>
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
        <translation>Ce qui est terminé est conservé ; le reste est perdu.</translation>
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
        <translation>Choisir un point, une ligne ou une barre : ses architectures apparaissent ici côte à côte. Avec Ctrl, une seconde rejoint la première.</translation>
    </message>
    <message>
        <source>true BLEU</source>
        <translation>vrai BLEU</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
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
        <translation>%1 et %2 : %3</translation>
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
        <translation>Ici, les prédicteurs sont comparés sur les architectures de test de la tâche : leurs erreurs et corrélations de rang avec intervalles, et les paires qu’ils ordonnent mal.</translation>
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
        <translation>Vérité : BLEU de validation</translation>
    </message>
    <message>
        <source>Truth: test BLEU</source>
        <translation>Vérité : BLEU de test</translation>
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
        <translation>Importer des prédictions…</translation>
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
        <source>Copy table as LaTeX</source>
        <translation>Copier le tableau en LaTeX</translation>
    </message>
    <message>
        <source>Copy table as Markdown</source>
        <translation>Copier le tableau en Markdown</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>Copier le tableau en CSV</translation>
    </message>
    <message>
        <source>Copy table as HTML</source>
        <translation>Copier le tableau en HTML</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Enregistrer le tableau…</translation>
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
        <translation>Les lignes choisies montrent leurs prédicteurs dans les figures ; deux d’entre eux sont comparés en toutes lettres.</translation>
    </message>
    <message>
        <source>Select a second predictor to compare it with %1.</source>
        <translation>Choisir un second prédicteur pour le comparer à « %1 ».</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 et %2 : %3</translation>
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
        <source>Save the table</source>
        <translation>Enregistrer le tableau</translation>
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
        <translation>%1 : %2 %3</translation>
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
        <source>A name, or calibrated:P, ensemble:P+Q, stack:P+Q, exec:PROGRAM, distilled:FILE.</source>
        <translation>Un nom, ou calibrated:P, ensemble:P+Q, stack:P+Q, exec:PROGRAMME, distilled:FICHIER.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
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
        <translation>%1 %2 ± %3 sur les graines, 95 % : %4</translation>
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
        <translation>intervalle à 95 %</translation>
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
        <source>Opens a project with made-up numbers that shows everything, offline</source>
        <translation>Ouvre un projet aux chiffres inventés qui montre tout, hors ligne</translation>
    </message>
    <message>
        <source>Example (synthetic)</source>
        <translation>Exemple (synthétique)</translation>
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
        <translation>&amp;Annuler : %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir : %1</translation>
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
        <translation>Itération %1 : %2</translation>
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
        <translation>Retire la tâche du projet ; Annuler la ramène</translation>
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
        <translation>Ajouter depuis JSON…</translation>
    </message>
    <message>
        <source>Reads a search space of your own from a file</source>
        <translation>Lit un espace de recherche personnel dans un fichier</translation>
    </message>
    <message>
        <source>Takes your search space out of the project; Undo brings it back</source>
        <translation>Retire cet espace de recherche du projet ; Annuler le ramène</translation>
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
    <name>foresearch::ui::TableView</name>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
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
        <translation>entraînées de zéro ; un clic sur un en-tête trie</translation>
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
</context>
<context>
    <name>foresearch::ui::WelcomePage</name>
    <message>
        <source>Foresearch</source>
        <translation>Foresearch</translation>
    </message>
    <message>
        <source>Can a performance predictor be trusted, and what does it save in the search?</source>
        <translation>Peut-on se fier à un prédicteur, et que fait-il économiser dans la recherche ?</translation>
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
</context>
<context>
    <name>search figures</name>
    <message>
        <source>random</source>
        <translation>aléatoire</translation>
    </message>
    <message>
        <source>mutation</source>
        <translation>mutation</translation>
    </message>
    <message>
        <source>crossover</source>
        <translation>croisement</translation>
    </message>
    <message>
        <source>elite</source>
        <translation>élite</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limite %1</translation>
    </message>
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
</context>
</TS>
