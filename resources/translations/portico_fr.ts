<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>portico::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>À propos de %1</translation>
    </message>
    <message>
        <source>Portico %1</source>
        <translation>Portico %1</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt under the LGPL, QtKeychain and QCoro.</source>
        <translation>Logiciel libre sous licence MIT. Il utilise Qt sous LGPL, QtKeychain et QCoro.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>portico::AccountMenu</name>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Open the billing portal in the browser</source>
        <translation>Ouvrir le portail de facturation dans le navigateur</translation>
    </message>
    <message>
        <source>Contact support</source>
        <translation>Contacter l’assistance</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnostic…</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>À propos…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
</context>
<context>
    <name>portico::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>portico::BillingHeader</name>
    <message>
        <source>Account menu</source>
        <translation>Menu du compte</translation>
    </message>
    <message>
        <source>Account menu of %1</source>
        <translation>Menu du compte de %1</translation>
    </message>
</context>
<context>
    <name>portico::BillingPage</name>
    <message>
        <source>Save invoice</source>
        <translation>Enregistrer la facture</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>The invoice was not saved</source>
        <translation>La facture n’a pas été enregistrée</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Your billing portal is open in the browser. Come back here when you are done.</source>
        <translation>Votre portail de facturation est ouvert dans le navigateur. Revenez ici quand vous aurez terminé.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>The billing portal was not opened</source>
        <translation>Le portail de facturation n’a pas été ouvert</translation>
    </message>
    <message>
        <source>Its address is not one this app may show. Contact support if it keeps happening.</source>
        <translation>Cette application n’a pas le droit d’afficher son adresse. Contactez l’assistance si cela persiste.</translation>
    </message>
    <message>
        <source>No browser could be started to show it.</source>
        <translation>Aucun navigateur n’a pu être lancé pour l’afficher.</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Arrêter la vérification</translation>
    </message>
</context>
<context>
    <name>portico::BrowserReturnPage</name>
    <message>
        <source>You can go back to %1</source>
        <translation>Vous pouvez revenir à %1</translation>
    </message>
    <message>
        <source>This page can be closed.</source>
        <translation>Cette page peut être fermée.</translation>
    </message>
</context>
<context>
    <name>portico::ChangeSentence</name>
    <message>
        <source>No change yet, we keep checking.</source>
        <translation>Aucun changement pour l’instant, nous continuons de vérifier.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Your billing is up to date.</source>
        <translation>Votre facturation est à jour.</translation>
    </message>
    <message>
        <source>%1 monthly</source>
        <translation>%1 mensuel</translation>
    </message>
    <message>
        <source>%1 yearly</source>
        <translation>%1 annuel</translation>
    </message>
    <message>
        <source>%1; next charge %2 on %3</source>
        <extracomment>what changed, then the next charge: "Starter → Pro; next charge $19.00 on March 3, 2027"</extracomment>
        <translation>%1 ; prochain paiement %2 le %3</translation>
    </message>
    <message>
        <source>%1 has ended. Nothing more is charged.</source>
        <translation>%1 est terminé. Plus rien n’est facturé.</translation>
    </message>
    <message>
        <source>%1 will end on %2. Until then nothing changes.</source>
        <translation>%1 prendra fin le %2. D’ici là, rien ne change.</translation>
    </message>
    <message>
        <source>%1 continues</source>
        <translation>%1 continue</translation>
    </message>
    <message>
        <source>%1 starts on %2. Until then nothing changes.</source>
        <translation>%1 commence le %2. D’ici là, rien ne change.</translation>
    </message>
    <message>
        <source>Thank you, the payment went through</source>
        <translation>Merci, le paiement a été effectué</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 est en pause.</translation>
    </message>
    <message>
        <source>%1 is running again</source>
        <translation>%1 reprend</translation>
    </message>
    <message>
        <source>Payments now use %1.</source>
        <translation>Les paiements utilisent désormais %1.</translation>
    </message>
    <message>
        <source>Your billing details were updated.</source>
        <translation>Vos informations de facturation ont été mises à jour.</translation>
    </message>
    <message>
        <source>%1 was not started. Nothing was charged.</source>
        <translation>%1 n’a pas démarré. Rien n’a été prélevé.</translation>
    </message>
    <message>
        <source>The payment has not gone through yet.</source>
        <translation>Le paiement n’a pas encore abouti.</translation>
    </message>
    <message>
        <source>%1 has started</source>
        <translation>%1 a démarré</translation>
    </message>
    <message>
        <source>Your payment method was removed.</source>
        <translation>Votre moyen de paiement a été supprimé.</translation>
    </message>
</context>
<context>
    <name>portico::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>For a support request. It holds no password, no token and no name.</source>
        <translation>Pour une demande d’assistance. Ne contient ni mot de passe, ni jeton, ni nom.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>portico::DiscountText</name>
    <message>
        <source>%1% off</source>
        <translation>%1 % de réduction</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 de réduction</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 jusqu’au %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a discount's name and what it gives, such as "LAUNCH: 25% off until March 3, 2027"</extracomment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>portico::ErrorText</name>
    <message>
        <source>Please try again in a moment.</source>
        <translation>Veuillez réessayer dans un instant.</translation>
    </message>
    <message numerus="yes">
        <source>Please try again in %n seconds.</source>
        <translation>
            <numerusform>Veuillez réessayer dans %n seconde.</numerusform>
            <numerusform>Veuillez réessayer dans %n secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please try again in %n minutes.</source>
        <translation>
            <numerusform>Veuillez réessayer dans %n minute.</numerusform>
            <numerusform>Veuillez réessayer dans %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service is having trouble</source>
        <translation>Le service rencontre des difficultés</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>Vérifiez votre connexion Internet et réessayez.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Pas de réponse à temps</translation>
    </message>
    <message>
        <source>The service took too long to answer.</source>
        <translation>Le service a mis trop de temps à répondre.</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>La connexion n’est pas sécurisée</translation>
    </message>
    <message>
        <source>The identity of the service could not be verified, so nothing was sent. Check the date of your computer, or ask your network administrator.</source>
        <translation>L’identité du service n’a pas pu être vérifiée, rien n’a donc été envoyé. Vérifiez la date de votre ordinateur ou consultez votre administrateur réseau.</translation>
    </message>
    <message>
        <source>The address is not secure</source>
        <translation>L’adresse n’est pas sécurisée</translation>
    </message>
    <message>
        <source>This app only talks to services over https. Ask whoever set it up.</source>
        <translation>Cette application ne communique qu’en https. Adressez-vous à la personne qui l’a configurée.</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>Trop de tentatives</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Votre session est terminée</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>Reconnectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>No billing account yet</source>
        <translation>Pas encore de compte de facturation</translation>
    </message>
    <message>
        <source>You get one with your first purchase. Until then there is nothing to manage.</source>
        <translation>Il est créé lors de votre premier achat. D’ici là, il n’y a rien à gérer.</translation>
    </message>
    <message>
        <source>The service gave an unexpected answer</source>
        <translation>Le service a donné une réponse inattendue</translation>
    </message>
    <message>
        <source>This is not your fault. Try again, and contact support if it keeps happening.</source>
        <translation>Ce n’est pas de votre faute. Réessayez, et contactez l’assistance si cela persiste.</translation>
    </message>
    <message>
        <source>This is not offered</source>
        <translation>Cela n’est pas proposé</translation>
    </message>
    <message>
        <source>Manage Billing shows everything that can be changed.</source>
        <translation>« Gérer la facturation » montre tout ce qui peut être modifié.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong.</source>
        <translation>L’adresse e-mail ou le mot de passe est incorrect.</translation>
    </message>
    <message>
        <source>You could not be signed in</source>
        <translation>La connexion n’a pas abouti</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Veuillez réessayer.</translation>
    </message>
    <message>
        <source>You were not signed in</source>
        <translation>Vous n’avez pas été connecté</translation>
    </message>
    <message>
        <source>The sign-in was declined. You can try again.</source>
        <translation>La connexion a été refusée. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time. You can try again.</source>
        <translation>Le délai est écoulé. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>The clock of this computer may be wrong. Check its date and time, then try again.</source>
        <translation>L’horloge de cet ordinateur est peut-être déréglée. Vérifiez la date et l’heure, puis réessayez.</translation>
    </message>
    <message>
        <source>The page could not be loaded</source>
        <translation>La page n’a pas pu être chargée</translation>
    </message>
    <message>
        <source>Check your internet connection, or open it in your browser.</source>
        <translation>Vérifiez votre connexion Internet ou ouvrez-la dans votre navigateur.</translation>
    </message>
    <message>
        <source>This link to the billing portal has expired</source>
        <translation>Ce lien vers le portail de facturation a expiré</translation>
    </message>
    <message>
        <source>For your safety it works for a short time only. A new one opens the portal again.</source>
        <translation>Pour votre sécurité, il ne fonctionne que peu de temps. Un nouveau lien rouvre le portail.</translation>
    </message>
    <message>
        <source>The billing portal has a problem</source>
        <translation>Le portail de facturation rencontre un problème</translation>
    </message>
    <message>
        <source>The identity of the page could not be verified, so it is not shown.</source>
        <translation>L’identité de la page n’a pas pu être vérifiée, elle n’est donc pas affichée.</translation>
    </message>
    <message>
        <source>This takes longer than usual</source>
        <translation>Cela prend plus de temps que d’habitude</translation>
    </message>
    <message>
        <source>It still appears here when it comes. You can also reload it, or open it in your browser.</source>
        <translation>Elle s’affichera ici dès son arrivée. Vous pouvez aussi la recharger ou l’ouvrir dans votre navigateur.</translation>
    </message>
    <message>
        <source>The page stopped working</source>
        <translation>La page a cessé de fonctionner</translation>
    </message>
    <message>
        <source>Nothing was lost that you had confirmed.</source>
        <translation>Rien de ce que vous aviez confirmé n’est perdu.</translation>
    </message>
    <message>
        <source>The page cannot be shown here</source>
        <translation>La page ne peut pas être affichée ici</translation>
    </message>
    <message>
        <source>A part of this app is missing. Your browser can show the page.</source>
        <translation>Il manque une partie de cette application. Votre navigateur peut afficher la page.</translation>
    </message>
    <message>
        <source>This page may not be shown here</source>
        <translation>Cette page ne peut pas être affichée ici</translation>
    </message>
    <message>
        <source>It does not belong to the billing portal, so it was stopped.</source>
        <translation>Elle n’appartient pas au portail de facturation et a donc été bloquée.</translation>
    </message>
    <message>
        <source>Continue in the browser instead.</source>
        <translation>Continuez plutôt dans le navigateur.</translation>
    </message>
    <message>
        <source>Your browser cannot come back to this app</source>
        <translation>Votre navigateur ne peut pas revenir à cette application</translation>
    </message>
    <message>
        <source>Something on this computer does not allow it. Sign in with another device.</source>
        <translation>Quelque chose sur cet ordinateur l’empêche. Connectez-vous avec un autre appareil.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or make room on the disk.</source>
        <translation>Le fichier n’a pas pu être écrit. Choisissez un autre dossier ou libérez de l’espace sur le disque.</translation>
    </message>
    <message>
        <source>The file is larger than an invoice can be, so it was not kept.</source>
        <translation>Le fichier est plus gros que ne peut l’être une facture ; il n’a donc pas été conservé.</translation>
    </message>
    <message>
        <source>The download was not a complete PDF, so it was not kept. Please try again.</source>
        <translation>Le contenu reçu n’était pas un PDF complet ; il n’a donc pas été conservé. Veuillez réessayer.</translation>
    </message>
    <message>
        <source>The PDF is stored where this app may not fetch it. Contact support.</source>
        <translation>Le PDF se trouve à un endroit d’où cette application ne peut pas le récupérer. Contactez l’assistance.</translation>
    </message>
    <message>
        <source>The PDF is no longer there. Check again, then save it once more.</source>
        <translation>Le PDF n’est plus là. Vérifiez à nouveau, puis enregistrez-le encore une fois.</translation>
    </message>
    <message>
        <source>Your keychain is locked</source>
        <translation>Votre trousseau est verrouillé</translation>
    </message>
    <message>
        <source>This computer has no keychain</source>
        <translation>Cet ordinateur n’a pas de trousseau</translation>
    </message>
    <message>
        <source>The keychain refused access</source>
        <translation>Le trousseau a refusé l’accès</translation>
    </message>
    <message>
        <source>The keychain did not answer</source>
        <translation>Le trousseau n’a pas répondu</translation>
    </message>
    <message>
        <source>The keychain has a problem</source>
        <translation>Le trousseau a un problème</translation>
    </message>
    <message>
        <source>Unlock it to use your saved sign-in, or sign in again.</source>
        <translation>Déverrouillez-le pour utiliser votre connexion enregistrée, ou reconnectez-vous.</translation>
    </message>
    <message>
        <source>Your saved sign-in could not be read. You can sign in again.</source>
        <translation>Votre connexion enregistrée n’a pas pu être lue. Vous pouvez vous reconnecter.</translation>
    </message>
    <message>
        <source>You stay signed in only until you quit. To stay signed in longer, install GNOME Keyring or KWallet.</source>
        <translation>Vous restez connecté seulement jusqu’à la fermeture. Pour rester connecté plus longtemps, installez GNOME Keyring ou KWallet.</translation>
    </message>
    <message>
        <source>Unlock it to stay signed in after you quit.</source>
        <translation>Déverrouillez-le pour rester connecté après la fermeture.</translation>
    </message>
    <message>
        <source>You stay signed in only until you quit.</source>
        <translation>Vous restez connecté seulement jusqu’à la fermeture.</translation>
    </message>
    <message>
        <source>You are signed out. Unlock it to remove your saved sign-in.</source>
        <translation>Vous êtes déconnecté. Déverrouillez-le pour supprimer votre connexion enregistrée.</translation>
    </message>
    <message>
        <source>You are signed out, but your saved sign-in could not be removed yet. It will be tried again.</source>
        <translation>Vous êtes déconnecté, mais votre connexion enregistrée n’a pas encore pu être supprimée. Une nouvelle tentative aura lieu.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>portico::FormField</name>
    <message>
        <source>Hide password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>portico::Formatter</name>
    <message>
        <source>per day</source>
        <translation>par jour</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>tous les jours</numerusform>
            <numerusform>tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>per week</source>
        <translation>par semaine</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>toutes les semaines</numerusform>
            <numerusform>toutes les %n semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>per month</source>
        <translation>par mois</translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>tous les mois</numerusform>
            <numerusform>tous les %n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>per year</source>
        <translation>par an</translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>tous les ans</numerusform>
            <numerusform>tous les %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>per %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>an amount and how often it is paid, such as "$19.00 per month"</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a date and a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::InvoiceCard</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>No invoices yet.</source>
        <translation>Aucune facture pour l’instant.</translation>
    </message>
    <message>
        <source>The invoices could not be loaded</source>
        <translation>Les factures n’ont pas pu être chargées</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>All invoices</source>
        <translation>Toutes les factures</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceListView</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>There is no PDF of this invoice.</source>
        <translation>Il n’y a pas de PDF pour cette facture.</translation>
    </message>
    <message>
        <source>More invoices could not be loaded</source>
        <translation>La suite des factures n’a pas pu être chargée</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Back to billing</source>
        <translation>Retour à la facturation</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>Arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceRow</name>
    <message>
        <source>Save invoice %1 as PDF</source>
        <translation>Enregistrer la facture %1 en PDF</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Stop saving invoice %1</source>
        <translation>Arrêter l’enregistrement de la facture %1</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>Arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>Open invoice %1 in the browser</source>
        <translation>Ouvrir la facture %1 dans le navigateur</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceText</name>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Uncollectible</source>
        <translation>Irrécouvrable</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Pas encore de numéro</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saving… %1%</source>
        <translation>Enregistrement… %1 %</translation>
    </message>
</context>
<context>
    <name>portico::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>portico::LoadingView</name>
    <message>
        <source>Loading your billing</source>
        <translation>Chargement de votre facturation</translation>
    </message>
</context>
<context>
    <name>portico::MainWindow</name>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>%1 Billing</source>
        <translation>%1 Facturation</translation>
    </message>
</context>
<context>
    <name>portico::OverviewView</name>
    <message>
        <source>This is the last known state. %1</source>
        <translation>Voici le dernier état connu. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>None on file</source>
        <translation>Aucun enregistré</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Expire en %1</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Rien à payer</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Le %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Vérifié %1</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Not while there is no connection</source>
        <translation>Impossible sans connexion</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Moyen de paiement</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>Prochain paiement</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>Montant dû</translation>
    </message>
    <message>
        <source>Next attempt on %1</source>
        <translation>Prochaine tentative le %1</translation>
    </message>
</context>
<context>
    <name>portico::PaymentMethodText</name>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Compte bancaire</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Moyen de paiement</translation>
    </message>
</context>
<context>
    <name>portico::PaymentNotification</name>
    <message>
        <source>Your last payment failed</source>
        <translation>Votre dernier paiement a échoué</translation>
    </message>
    <message>
        <source>Show billing</source>
        <translation>Afficher la facturation</translation>
    </message>
</context>
<context>
    <name>portico::PlanCard</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>Votre offre</translation>
    </message>
    <message>
        <source>Manage Billing</source>
        <translation>Gérer la facturation</translation>
    </message>
</context>
<context>
    <name>portico::PortalPage</name>
    <message>
        <source>%1 was saved</source>
        <translation>%1 a été enregistré</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>%1 did not arrive completely</source>
        <translation>%1 n’est pas arrivé en entier</translation>
    </message>
    <message>
        <source>Check your internet connection, then choose the document again.</source>
        <translation>Vérifiez votre connexion Internet, puis choisissez de nouveau le document.</translation>
    </message>
    <message>
        <source>%1 could not be saved</source>
        <translation>Impossible d’enregistrer %1</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk. What was there before has not changed.</source>
        <translation>Choisissez un autre dossier ou libérez de l’espace sur le disque. Ce qui s’y trouvait avant n’a pas changé.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Connexion sécurisée</translation>
    </message>
    <message>
        <source>Not a secure connection</source>
        <translation>Connexion non sécurisée</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Billing portal</source>
        <translation>Portail de facturation</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>portico::SignInPage</name>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>Saisissez votre adresse e-mail.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Votre session est terminée</translation>
    </message>
    <message>
        <source>Sign in again to see your billing.</source>
        <translation>Reconnectez-vous pour voir votre facturation.</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>See your plan, your invoices and how you pay.</source>
        <translation>Votre offre, vos factures et votre moyen de paiement.</translation>
    </message>
    <message>
        <source>Continue in browser</source>
        <translation>Continuer dans le navigateur</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>Se connecter avec un autre appareil</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue : %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>portico::SignInWaiting</name>
    <message>
        <source>Link copied</source>
        <translation>Lien copié</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Enter this code</source>
        <translation>Saisissez ce code</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Presque terminé</translation>
    </message>
    <message>
        <source>Finishing your sign-in…</source>
        <translation>Finalisation de la connexion…</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>Continuez dans votre navigateur</translation>
    </message>
    <message>
        <source>A page to sign in has opened there. Come back here when you are done. If no page opened, copy the link and open it yourself.</source>
        <translation>Une page de connexion s’y est ouverte. Revenez ici quand vous aurez terminé. Si aucune page ne s’est ouverte, copiez le lien et ouvrez-le vous-même.</translation>
    </message>
    <message>
        <source>On any device, go to this address and type the code shown here.</source>
        <translation>Sur n’importe quel appareil, allez à cette adresse et saisissez le code affiché ici.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>Asking where to sign in…</source>
        <translation>Recherche de l’adresse de connexion…</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>Aucun navigateur n’a pu être ouvert</translation>
    </message>
    <message>
        <source>Copy the link and open it in a browser on this computer.</source>
        <translation>Copiez le lien et ouvrez-le dans un navigateur sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Ouvrir à nouveau</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>Code copié</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>Se connecter avec un autre appareil</translation>
    </message>
</context>
<context>
    <name>portico::StartingPage</name>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Waiting for your keychain…</source>
        <translation>En attente de votre trousseau…</translation>
    </message>
    <message>
        <source>Sign in without it</source>
        <translation>Se connecter sans lui</translation>
    </message>
</context>
<context>
    <name>portico::StatusSentence</name>
    <message>
        <source>Update payment method</source>
        <translation>Modifier le moyen de paiement</translation>
    </message>
    <message>
        <source>Add payment method</source>
        <translation>Ajouter un moyen de paiement</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>Nothing to pay on this plan.</source>
        <translation>Rien à payer avec cette offre.</translation>
    </message>
    <message>
        <source>Not subscribed</source>
        <translation>Pas d’abonnement</translation>
    </message>
    <message>
        <source>You are not subscribed. Nothing is charged.</source>
        <translation>Vous n’êtes pas abonné. Rien n’est facturé.</translation>
    </message>
    <message>
        <source>Then you pay %1.</source>
        <translation>Ensuite, vous payez %1.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Your trial is running. %1</source>
        <translation>Votre essai est en cours. %1</translation>
    </message>
    <message>
        <source>Your trial ended on %1.</source>
        <translation>Votre essai a pris fin le %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n days left in your trial, until %1.</source>
        <translation>
            <numerusform>Encore %n jour d’essai, jusqu’au %1.</numerusform>
            <numerusform>Encore %n jours d’essai, jusqu’au %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep %1 after your trial</source>
        <translation>Gardez %1 après votre essai</translation>
    </message>
    <message>
        <source>Add a payment method before %1, so that nothing is interrupted.</source>
        <translation>Ajoutez un moyen de paiement avant le %1 pour éviter toute interruption.</translation>
    </message>
    <message>
        <source>Your trial is about to end</source>
        <translation>Votre essai se termine bientôt</translation>
    </message>
    <message>
        <source>If %1 is not for you, change or cancel the plan before %2.</source>
        <translation>Si %1 ne vous convient pas, changez d’offre ou résiliez avant le %2.</translation>
    </message>
    <message>
        <source>Review plan</source>
        <translation>Revoir l’offre</translation>
    </message>
    <message>
        <source>Renews on %1 for %2.</source>
        <translation>Se renouvelle le %1 pour %2.</translation>
    </message>
    <message>
        <source>Renews on %1.</source>
        <translation>Se renouvelle le %1.</translation>
    </message>
    <message>
        <source>Your subscription is active.</source>
        <translation>Votre abonnement est actif.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Se termine</translation>
    </message>
    <message>
        <source>Ends on %1. Until then you keep everything in %2.</source>
        <translation>Se termine le %1. D’ici là, vous gardez tout ce que comprend %2.</translation>
    </message>
    <message>
        <source>Your plan is set to end</source>
        <translation>Votre offre va prendre fin</translation>
    </message>
    <message>
        <source>Changed your mind? You can keep %1 until %2.</source>
        <translation>Changé d’avis ? Vous pouvez garder %1 jusqu’au %2.</translation>
    </message>
    <message>
        <source>Keep plan</source>
        <translation>Garder l’offre</translation>
    </message>
    <message>
        <source>Changes to %1 on %2, then %3.</source>
        <translation>Passe à %1 le %2, puis %3.</translation>
    </message>
    <message>
        <source>Changes to %1 on %2.</source>
        <translation>Passe à %1 le %2.</translation>
    </message>
    <message>
        <source>Payments are paused until %1.</source>
        <translation>Les paiements sont en pause jusqu’au %1.</translation>
    </message>
    <message>
        <source>Payments are paused until you resume them.</source>
        <translation>Les paiements sont en pause jusqu’à ce que vous les repreniez.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Payments are paused</source>
        <translation>Les paiements sont en pause</translation>
    </message>
    <message>
        <source>Nothing is charged for %1 while they are.</source>
        <translation>Pendant ce temps, rien n’est facturé pour %1.</translation>
    </message>
    <message>
        <source>Resume payments</source>
        <translation>Reprendre les paiements</translation>
    </message>
    <message>
        <source>Past due</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Your last payment failed</source>
        <translation>Votre dernier paiement a échoué</translation>
    </message>
    <message>
        <source>Update your payment method to keep %1.</source>
        <translation>Modifiez votre moyen de paiement pour garder %1.</translation>
    </message>
    <message>
        <source>A payment is overdue.</source>
        <translation>Un paiement est en retard.</translation>
    </message>
    <message>
        <source>%1 is overdue. The next attempt is on %2.</source>
        <translation>%1 sont en retard. Prochaine tentative le %2.</translation>
    </message>
    <message>
        <source>%1 is overdue.</source>
        <translation>%1 sont en retard.</translation>
    </message>
    <message>
        <source>%1 is unpaid and will not be collected automatically.</source>
        <translation>%1 restent impayés et ne seront pas prélevés automatiquement.</translation>
    </message>
    <message>
        <source>An invoice is unpaid and will not be collected automatically.</source>
        <translation>Une facture est impayée et ne sera pas prélevée automatiquement.</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Impayé</translation>
    </message>
    <message>
        <source>Your subscription is on hold</source>
        <translation>Votre abonnement est suspendu</translation>
    </message>
    <message>
        <source>Pay the open invoice to use %1 again.</source>
        <translation>Réglez la facture en attente pour utiliser à nouveau %1.</translation>
    </message>
    <message>
        <source>Pay invoice</source>
        <translation>Payer la facture</translation>
    </message>
    <message>
        <source>Your first payment of %1 is not confirmed yet.</source>
        <translation>Votre premier paiement de %1 n’est pas encore confirmé.</translation>
    </message>
    <message>
        <source>Your first payment is not confirmed yet.</source>
        <translation>Votre premier paiement n’est pas encore confirmé.</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplet</translation>
    </message>
    <message>
        <source>Confirm your payment</source>
        <translation>Confirmez votre paiement</translation>
    </message>
    <message>
        <source>Your bank may ask you to approve it. %1 starts as soon as it is paid.</source>
        <translation>Votre banque peut vous demander de l’approuver. %1 commence dès le paiement.</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>Confirmer le paiement</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Non démarré</translation>
    </message>
    <message>
        <source>The first payment was not confirmed in time, so the subscription never started.</source>
        <translation>Le premier paiement n’a pas été confirmé à temps, l’abonnement n’a donc jamais commencé.</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Rien n’a été facturé</translation>
    </message>
    <message>
        <source>You can subscribe again whenever you like.</source>
        <translation>Vous pouvez vous réabonner quand vous le souhaitez.</translation>
    </message>
    <message>
        <source>See options</source>
        <translation>Voir les options</translation>
    </message>
    <message>
        <source>Paused until %1. Nothing is charged until then.</source>
        <translation>En pause jusqu’au %1. Rien n’est facturé d’ici là.</translation>
    </message>
    <message>
        <source>Paused. Nothing is charged until you resume.</source>
        <translation>En pause. Rien n’est facturé jusqu’à la reprise.</translation>
    </message>
    <message>
        <source>Your subscription is paused</source>
        <translation>Votre abonnement est en pause</translation>
    </message>
    <message>
        <source>Resume it to use %1 again.</source>
        <translation>Reprenez-le pour utiliser à nouveau %1.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Add a payment method to use %1 again.</source>
        <translation>Ajoutez un moyen de paiement pour utiliser à nouveau %1.</translation>
    </message>
    <message>
        <source>Ended on %1. Nothing more is charged.</source>
        <translation>Terminé le %1. Plus rien n’est facturé.</translation>
    </message>
    <message>
        <source>Your subscription has ended. Nothing more is charged.</source>
        <translation>Votre abonnement est terminé. Plus rien n’est facturé.</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Résilié</translation>
    </message>
    <message>
        <source>Come back any time</source>
        <translation>Vous êtes toujours le bienvenu</translation>
    </message>
    <message>
        <source>Your invoices stay available here. You can subscribe again whenever you like.</source>
        <translation>Vos factures restent disponibles ici. Vous pouvez vous réabonner quand vous le souhaitez.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>This app does not know that status yet. Manage Billing shows the details.</source>
        <translation>Cette application ne connaît pas encore ce statut. « Gérer la facturation » en montre les détails.</translation>
    </message>
    <message>
        <source>No payment method</source>
        <translation>Aucun moyen de paiement</translation>
    </message>
    <message>
        <source>Add one before %1, so that the payment goes through.</source>
        <translation>Ajoutez-en un avant le %1 pour que le paiement aboutisse.</translation>
    </message>
    <message>
        <source>Your card has expired</source>
        <translation>Votre carte a expiré</translation>
    </message>
    <message>
        <source>Your card expires soon</source>
        <translation>Votre carte expire bientôt</translation>
    </message>
    <message>
        <source>%1 will not work for the payment on %2.</source>
        <translation>%1 ne sera plus valable pour le paiement du %2.</translation>
    </message>
    <message>
        <source>Add a payment method to keep %1.</source>
        <translation>Ajoutez un moyen de paiement pour garder %1.</translation>
    </message>
</context>
</TS>
