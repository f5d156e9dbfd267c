<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Texts</name>
    <message>
        <source>--theme: found &quot;%1&quot;, expected system, light or dark.</source>
        <translation>--theme : « %1 » trouvé, attendu : system, light ou dark.</translation>
    </message>
</context>
<context>
    <name>foresearch::gui::StartOptions</name>
    <message>
        <source>--size: found &quot;%1&quot;, expected WIDTHxHEIGHT, such as 1440x900.</source>
        <translation>--size : « %1 » trouvé, attendu : LARGEURxHAUTEUR, par exemple 1440x900.</translation>
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
        <translation>Écrit une image de la fenêtre dans FILE (PNG) et se termine ; n’a pas besoin d’écran.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Taille de la fenêtre.</translation>
    </message>
    <message>
        <source>Theme of this run: system, light or dark.</source>
        <translation>Thème de ce lancement : system, light ou dark.</translation>
    </message>
    <message>
        <source>Page to show: welcome, task or predict.</source>
        <translation>Page à afficher : welcome, task ou predict.</translation>
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
        <translation>super-réseaux ; chargé dès qu’un travail en a besoin</translation>
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
        <translation>Un atelier pour prédicteurs de performance en recherche d’architectures neuronales : les juger sur des architectures entraînées et voir ce qu’ils font économiser dans la recherche.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty. It stands on these libraries:</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Sans aucune garantie. Il s’appuie sur ces bibliothèques :</translation>
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
            <numerusform>Encodeur de largeur %1 à %n couche ; </numerusform>
            <numerusform>Encodeur de largeur %1 à %n couches ; </numerusform>
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
        <translation>Termine le travail choisi en moins d’une seconde ; ce qui est fini reste</translation>
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
        <translation>Ce qui est terminé est conservé ; le reste est perdu.</translation>
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
    <name>foresearch::ui::PredictPage</name>
    <message>
        <source>Predict</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Predict compares performance predictors on architectures whose BLEU is known: how far each is off, how well it ranks, and which pairs it orders wrongly.</source>
        <translation>Ici, des prédicteurs sont comparés sur des architectures dont le BLEU est connu : l’erreur de chacun, la qualité de son classement et les paires qu’il ordonne mal.</translation>
    </message>
    <message>
        <source>It needs a task first.</source>
        <translation>Il faut d’abord une tâche.</translation>
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
        <translation>&amp;Annuler : %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir : %1</translation>
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
        <translation>Retire la tâche du projet ; Annuler la ramène</translation>
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
        <translation>Retire cet espace de recherche du projet ; Annuler le ramène</translation>
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
        <translation>entraînées de zéro ; un clic sur un en-tête trie</translation>
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
        <translation>Peut-on se fier à un prédicteur, et que fait-il économiser dans la recherche ?</translation>
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
</TS>
