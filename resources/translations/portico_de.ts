<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>portico::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Portico %1</source>
        <translation>Portico %1</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt under the LGPL, QtKeychain and QCoro.</source>
        <translation>Freie Software unter der MIT-Lizenz. Sie verwendet Qt unter der LGPL, QtKeychain und QCoro.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>portico::AccountMenu</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Open the billing portal in the browser</source>
        <translation>Abrechnungsportal im Browser öffnen</translation>
    </message>
    <message>
        <source>Contact support</source>
        <translation>Support kontaktieren</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnose…</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>Info…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>portico::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>portico::BillingHeader</name>
    <message>
        <source>Account menu</source>
        <translation>Kontomenü</translation>
    </message>
    <message>
        <source>Account menu of %1</source>
        <translation>Kontomenü von %1</translation>
    </message>
</context>
<context>
    <name>portico::BillingPage</name>
    <message>
        <source>Save invoice</source>
        <translation>Rechnung speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The invoice was not saved</source>
        <translation>Die Rechnung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Your billing portal is open in the browser. Come back here when you are done.</source>
        <translation>Ihr Abrechnungsportal ist im Browser geöffnet. Kommen Sie hierher zurück, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>The billing portal was not opened</source>
        <translation>Das Abrechnungsportal wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>Its address is not one this app may show. Contact support if it keeps happening.</source>
        <translation>Diese App darf seine Adresse nicht anzeigen. Wenden Sie sich an den Support, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>No browser could be started to show it.</source>
        <translation>Es konnte kein Browser gestartet werden, der es zeigt.</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Prüfung beenden</translation>
    </message>
</context>
<context>
    <name>portico::BrowserReturnPage</name>
    <message>
        <source>You can go back to %1</source>
        <translation>Sie können zu %1 zurückkehren</translation>
    </message>
    <message>
        <source>This page can be closed.</source>
        <translation>Diese Seite kann geschlossen werden.</translation>
    </message>
</context>
<context>
    <name>portico::ChangeSentence</name>
    <message>
        <source>No change yet, we keep checking.</source>
        <translation>Noch keine Änderung, wir prüfen weiter.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Your billing is up to date.</source>
        <translation>Ihre Abrechnung ist auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>%1 monthly</source>
        <translation>%1 monatlich</translation>
    </message>
    <message>
        <source>%1 yearly</source>
        <translation>%1 jährlich</translation>
    </message>
    <message>
        <source>%1; next charge %2 on %3</source>
        <extracomment>what changed, then the next charge: "Starter → Pro; next charge $19.00 on March 3, 2027"</extracomment>
        <translation>%1; nächste Zahlung %2 am %3</translation>
    </message>
    <message>
        <source>%1 has ended. Nothing more is charged.</source>
        <translation>%1 ist beendet. Es wird nichts mehr berechnet.</translation>
    </message>
    <message>
        <source>%1 will end on %2. Until then nothing changes.</source>
        <translation>%1 endet am %2. Bis dahin ändert sich nichts.</translation>
    </message>
    <message>
        <source>%1 continues</source>
        <translation>%1 läuft weiter</translation>
    </message>
    <message>
        <source>%1 starts on %2. Until then nothing changes.</source>
        <translation>%1 beginnt am %2. Bis dahin ändert sich nichts.</translation>
    </message>
    <message>
        <source>Thank you, the payment went through</source>
        <translation>Danke, die Zahlung war erfolgreich</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 ist pausiert.</translation>
    </message>
    <message>
        <source>%1 is running again</source>
        <translation>%1 geht weiter</translation>
    </message>
    <message>
        <source>Payments now use %1.</source>
        <translation>Zahlungen erfolgen jetzt mit %1.</translation>
    </message>
    <message>
        <source>Your billing details were updated.</source>
        <translation>Ihre Rechnungsangaben wurden aktualisiert.</translation>
    </message>
    <message>
        <source>%1 was not started. Nothing was charged.</source>
        <translation>%1 wurde nicht gestartet. Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>The payment has not gone through yet.</source>
        <translation>Die Zahlung ist noch nicht eingegangen.</translation>
    </message>
    <message>
        <source>%1 has started</source>
        <translation>%1 hat begonnen</translation>
    </message>
    <message>
        <source>Your payment method was removed.</source>
        <translation>Ihre Zahlungsmethode wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>portico::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>For a support request. It holds no password, no token and no name.</source>
        <translation>Für eine Supportanfrage. Enthält kein Passwort, kein Token und keinen Namen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>portico::DiscountText</name>
    <message>
        <source>%1% off</source>
        <translation>%1 % Rabatt</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 Rabatt</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a discount's name and what it gives, such as "LAUNCH: 25% off until March 3, 2027"</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>portico::ErrorText</name>
    <message>
        <source>Please try again in a moment.</source>
        <translation>Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Please try again in %n seconds.</source>
        <translation>
            <numerusform>Bitte versuchen Sie es in %n Sekunde erneut.</numerusform>
            <numerusform>Bitte versuchen Sie es in %n Sekunden erneut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please try again in %n minutes.</source>
        <translation>
            <numerusform>Bitte versuchen Sie es in %n Minute erneut.</numerusform>
            <numerusform>Bitte versuchen Sie es in %n Minuten erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service is having trouble</source>
        <translation>Der Dienst hat gerade Probleme</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>The service took too long to answer.</source>
        <translation>Der Dienst hat zu lange gebraucht.</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>Die Verbindung ist nicht sicher</translation>
    </message>
    <message>
        <source>The identity of the service could not be verified, so nothing was sent. Check the date of your computer, or ask your network administrator.</source>
        <translation>Die Identität des Dienstes konnte nicht geprüft werden, daher wurde nichts gesendet. Prüfen Sie das Datum Ihres Computers oder fragen Sie Ihre Netzwerkadministration.</translation>
    </message>
    <message>
        <source>The address is not secure</source>
        <translation>Die Adresse ist nicht sicher</translation>
    </message>
    <message>
        <source>This app only talks to services over https. Ask whoever set it up.</source>
        <translation>Diese App spricht nur über https mit Diensten. Fragen Sie, wer sie eingerichtet hat.</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Ihre Sitzung ist beendet</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>Melden Sie sich erneut an, um fortzufahren.</translation>
    </message>
    <message>
        <source>No billing account yet</source>
        <translation>Noch kein Abrechnungskonto</translation>
    </message>
    <message>
        <source>You get one with your first purchase. Until then there is nothing to manage.</source>
        <translation>Es entsteht mit Ihrem ersten Kauf. Bis dahin gibt es nichts zu verwalten.</translation>
    </message>
    <message>
        <source>The service gave an unexpected answer</source>
        <translation>Der Dienst hat unerwartet geantwortet</translation>
    </message>
    <message>
        <source>This is not your fault. Try again, and contact support if it keeps happening.</source>
        <translation>Das liegt nicht an Ihnen. Versuchen Sie es erneut und wenden Sie sich an den Support, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>This is not offered</source>
        <translation>Das wird nicht angeboten</translation>
    </message>
    <message>
        <source>Manage Billing shows everything that can be changed.</source>
        <translation>„Abrechnung verwalten“ zeigt alles, was sich ändern lässt.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong.</source>
        <translation>Die E-Mail-Adresse oder das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>You could not be signed in</source>
        <translation>Sie konnten nicht angemeldet werden</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Bitte versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>You were not signed in</source>
        <translation>Sie wurden nicht angemeldet</translation>
    </message>
    <message>
        <source>The sign-in was declined. You can try again.</source>
        <translation>Die Anmeldung wurde abgelehnt. Sie können es erneut versuchen.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time. You can try again.</source>
        <translation>Die Zeit ist abgelaufen. Sie können es erneut versuchen.</translation>
    </message>
    <message>
        <source>The clock of this computer may be wrong. Check its date and time, then try again.</source>
        <translation>Die Uhr dieses Computers geht vielleicht falsch. Prüfen Sie Datum und Uhrzeit und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The page could not be loaded</source>
        <translation>Die Seite konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Check your internet connection, or open it in your browser.</source>
        <translation>Prüfen Sie Ihre Internetverbindung oder öffnen Sie sie im Browser.</translation>
    </message>
    <message>
        <source>This link to the billing portal has expired</source>
        <translation>Dieser Link zum Abrechnungsportal ist abgelaufen</translation>
    </message>
    <message>
        <source>For your safety it works for a short time only. A new one opens the portal again.</source>
        <translation>Zu Ihrer Sicherheit gilt er nur kurze Zeit. Ein neuer öffnet das Portal wieder.</translation>
    </message>
    <message>
        <source>The billing portal has a problem</source>
        <translation>Das Abrechnungsportal hat ein Problem</translation>
    </message>
    <message>
        <source>The identity of the page could not be verified, so it is not shown.</source>
        <translation>Die Identität der Seite konnte nicht geprüft werden, daher wird sie nicht angezeigt.</translation>
    </message>
    <message>
        <source>This takes longer than usual</source>
        <translation>Das dauert länger als sonst</translation>
    </message>
    <message>
        <source>It still appears here when it comes. You can also reload it, or open it in your browser.</source>
        <translation>Sobald sie da ist, erscheint sie hier. Sie können sie auch neu laden oder im Browser öffnen.</translation>
    </message>
    <message>
        <source>The page stopped working</source>
        <translation>Die Seite funktioniert nicht mehr</translation>
    </message>
    <message>
        <source>Nothing was lost that you had confirmed.</source>
        <translation>Was Sie bestätigt haben, ist nicht verloren.</translation>
    </message>
    <message>
        <source>The page cannot be shown here</source>
        <translation>Die Seite kann hier nicht angezeigt werden</translation>
    </message>
    <message>
        <source>A part of this app is missing. Your browser can show the page.</source>
        <translation>Ein Teil dieser App fehlt. Ihr Browser kann die Seite anzeigen.</translation>
    </message>
    <message>
        <source>This page may not be shown here</source>
        <translation>Diese Seite darf hier nicht angezeigt werden</translation>
    </message>
    <message>
        <source>It does not belong to the billing portal, so it was stopped.</source>
        <translation>Sie gehört nicht zum Abrechnungsportal und wurde daher gestoppt.</translation>
    </message>
    <message>
        <source>Continue in the browser instead.</source>
        <translation>Fahren Sie stattdessen im Browser fort.</translation>
    </message>
    <message>
        <source>Your browser cannot come back to this app</source>
        <translation>Ihr Browser kann nicht zu dieser App zurückkehren</translation>
    </message>
    <message>
        <source>Something on this computer does not allow it. Sign in with another device.</source>
        <translation>Etwas auf diesem Computer lässt das nicht zu. Melden Sie sich mit einem anderen Gerät an.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or make room on the disk.</source>
        <translation>Die Datei konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>The file is larger than an invoice can be, so it was not kept.</source>
        <translation>Die Datei ist größer, als eine Rechnung sein kann, und wurde daher nicht behalten.</translation>
    </message>
    <message>
        <source>The download was not a complete PDF, so it was not kept. Please try again.</source>
        <translation>Was ankam, war kein vollständiges PDF und wurde daher nicht behalten. Bitte versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The PDF is stored where this app may not fetch it. Contact support.</source>
        <translation>Das PDF liegt dort, wo diese App es nicht abholen darf. Kontaktieren Sie den Support.</translation>
    </message>
    <message>
        <source>The PDF is no longer there. Check again, then save it once more.</source>
        <translation>Das PDF ist nicht mehr da. Prüfen Sie erneut und speichern Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Your keychain is locked</source>
        <translation>Ihr Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>This computer has no keychain</source>
        <translation>Dieser Computer hat keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>The keychain refused access</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert</translation>
    </message>
    <message>
        <source>The keychain did not answer</source>
        <translation>Der Schlüsselbund hat nicht geantwortet</translation>
    </message>
    <message>
        <source>The keychain has a problem</source>
        <translation>Der Schlüsselbund hat ein Problem</translation>
    </message>
    <message>
        <source>Unlock it to use your saved sign-in, or sign in again.</source>
        <translation>Entsperren Sie ihn, um Ihre gespeicherte Anmeldung zu verwenden, oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Your saved sign-in could not be read. You can sign in again.</source>
        <translation>Ihre gespeicherte Anmeldung konnte nicht gelesen werden. Sie können sich neu anmelden.</translation>
    </message>
    <message>
        <source>You stay signed in only until you quit. To stay signed in longer, install GNOME Keyring or KWallet.</source>
        <translation>Sie bleiben nur bis zum Beenden angemeldet. Installieren Sie GNOME Keyring oder KWallet, um länger angemeldet zu bleiben.</translation>
    </message>
    <message>
        <source>Unlock it to stay signed in after you quit.</source>
        <translation>Entsperren Sie ihn, um auch nach dem Beenden angemeldet zu bleiben.</translation>
    </message>
    <message>
        <source>You stay signed in only until you quit.</source>
        <translation>Sie bleiben nur bis zum Beenden angemeldet.</translation>
    </message>
    <message>
        <source>You are signed out. Unlock it to remove your saved sign-in.</source>
        <translation>Sie sind abgemeldet. Entsperren Sie ihn, um Ihre gespeicherte Anmeldung zu entfernen.</translation>
    </message>
    <message>
        <source>You are signed out, but your saved sign-in could not be removed yet. It will be tried again.</source>
        <translation>Sie sind abgemeldet, aber Ihre gespeicherte Anmeldung konnte noch nicht entfernt werden. Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>portico::FormField</name>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
</context>
<context>
    <name>portico::Formatter</name>
    <message>
        <source>per day</source>
        <translation>pro Tag</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>per week</source>
        <translation>pro Woche</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>jede Woche</numerusform>
            <numerusform>alle %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>per month</source>
        <translation>pro Monat</translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>jeden Monat</numerusform>
            <numerusform>alle %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>per year</source>
        <translation>pro Jahr</translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>jedes Jahr</numerusform>
            <numerusform>alle %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>per %1</source>
        <translation>pro %1</translation>
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
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::InvoiceCard</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>No invoices yet.</source>
        <translation>Noch keine Rechnungen.</translation>
    </message>
    <message>
        <source>The invoices could not be loaded</source>
        <translation>Die Rechnungen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>All invoices</source>
        <translation>Alle Rechnungen</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceListView</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>There is no PDF of this invoice.</source>
        <translation>Zu dieser Rechnung gibt es kein PDF.</translation>
    </message>
    <message>
        <source>More invoices could not be loaded</source>
        <translation>Weitere Rechnungen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Back to billing</source>
        <translation>Zurück zur Abrechnung</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF speichern…</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>Speichern abbrechen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceRow</name>
    <message>
        <source>Save invoice %1 as PDF</source>
        <translation>Rechnung %1 als PDF speichern</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Stop saving invoice %1</source>
        <translation>Speichern von Rechnung %1 abbrechen</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>Speichern abbrechen</translation>
    </message>
    <message>
        <source>Open invoice %1 in the browser</source>
        <translation>Rechnung %1 im Browser öffnen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceText</name>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Uncollectible</source>
        <translation>Uneinbringlich</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Noch ohne Nummer</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saving… %1%</source>
        <translation>Wird gespeichert… %1 %</translation>
    </message>
</context>
<context>
    <name>portico::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>portico::LoadingView</name>
    <message>
        <source>Loading your billing</source>
        <translation>Ihre Abrechnung wird geladen</translation>
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
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>%1 Billing</source>
        <translation>%1 Abrechnung</translation>
    </message>
</context>
<context>
    <name>portico::OverviewView</name>
    <message>
        <source>This is the last known state. %1</source>
        <translation>Das ist der letzte bekannte Stand. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>None on file</source>
        <translation>Keine hinterlegt</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts fällig</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Am %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Zuletzt geprüft: %1</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Not while there is no connection</source>
        <translation>Nicht ohne Verbindung</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Zahlungsmethode</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>Nächste Zahlung</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>Offener Betrag</translation>
    </message>
    <message>
        <source>Next attempt on %1</source>
        <translation>Nächster Versuch am %1</translation>
    </message>
</context>
<context>
    <name>portico::PaymentMethodText</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Zahlungsmethode</translation>
    </message>
</context>
<context>
    <name>portico::PaymentNotification</name>
    <message>
        <source>Your last payment failed</source>
        <translation>Ihre letzte Zahlung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Show billing</source>
        <translation>Abrechnung anzeigen</translation>
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
        <translation>Ihr Tarif</translation>
    </message>
    <message>
        <source>Manage Billing</source>
        <translation>Abrechnung verwalten</translation>
    </message>
</context>
<context>
    <name>portico::PortalPage</name>
    <message>
        <source>%1 was saved</source>
        <translation>%1 wurde gespeichert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 did not arrive completely</source>
        <translation>%1 ist nicht vollständig angekommen</translation>
    </message>
    <message>
        <source>Check your internet connection, then choose the document again.</source>
        <translation>Prüfen Sie Ihre Internetverbindung und wählen Sie das Dokument dann erneut.</translation>
    </message>
    <message>
        <source>%1 could not be saved</source>
        <translation>%1 konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk. What was there before has not changed.</source>
        <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf dem Datenträger. Was vorher dort war, ist unverändert.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Sichere Verbindung</translation>
    </message>
    <message>
        <source>Not a secure connection</source>
        <translation>Keine sichere Verbindung</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Billing portal</source>
        <translation>Abrechnungsportal</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>portico::SignInPage</name>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>Geben Sie Ihre E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Ihre Sitzung ist beendet</translation>
    </message>
    <message>
        <source>Sign in again to see your billing.</source>
        <translation>Melden Sie sich erneut an, um Ihre Abrechnung zu sehen.</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>See your plan, your invoices and how you pay.</source>
        <translation>Ihr Tarif, Ihre Rechnungen und Ihre Zahlungsmethode.</translation>
    </message>
    <message>
        <source>Continue in browser</source>
        <translation>Im Browser fortfahren</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>Mit einem anderen Gerät anmelden</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
</context>
<context>
    <name>portico::SignInWaiting</name>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter this code</source>
        <translation>Geben Sie diesen Code ein</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Fast geschafft</translation>
    </message>
    <message>
        <source>Finishing your sign-in…</source>
        <translation>Ihre Anmeldung wird abgeschlossen…</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>Fahren Sie im Browser fort</translation>
    </message>
    <message>
        <source>A page to sign in has opened there. Come back here when you are done. If no page opened, copy the link and open it yourself.</source>
        <translation>Dort hat sich eine Anmeldeseite geöffnet. Kommen Sie hierher zurück, wenn Sie fertig sind. Hat sich keine Seite geöffnet, kopieren Sie den Link und öffnen Sie ihn selbst.</translation>
    </message>
    <message>
        <source>On any device, go to this address and type the code shown here.</source>
        <translation>Öffnen Sie diese Adresse auf einem beliebigen Gerät und geben Sie den hier gezeigten Code ein.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Asking where to sign in…</source>
        <translation>Es wird gefragt, wo Sie sich anmelden können…</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>Es konnte kein Browser geöffnet werden</translation>
    </message>
    <message>
        <source>Copy the link and open it in a browser on this computer.</source>
        <translation>Kopieren Sie den Link und öffnen Sie ihn in einem Browser auf diesem Computer.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>Code kopiert</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>Mit einem anderen Gerät anmelden</translation>
    </message>
</context>
<context>
    <name>portico::StartingPage</name>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Waiting for your keychain…</source>
        <translation>Warten auf Ihren Schlüsselbund…</translation>
    </message>
    <message>
        <source>Sign in without it</source>
        <translation>Ohne ihn anmelden</translation>
    </message>
</context>
<context>
    <name>portico::StatusSentence</name>
    <message>
        <source>Update payment method</source>
        <translation>Zahlungsmethode ändern</translation>
    </message>
    <message>
        <source>Add payment method</source>
        <translation>Zahlungsmethode hinzufügen</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Nothing to pay on this plan.</source>
        <translation>In diesem Tarif ist nichts zu zahlen.</translation>
    </message>
    <message>
        <source>Not subscribed</source>
        <translation>Kein Abo</translation>
    </message>
    <message>
        <source>You are not subscribed. Nothing is charged.</source>
        <translation>Sie haben kein Abo. Es wird nichts berechnet.</translation>
    </message>
    <message>
        <source>Then you pay %1.</source>
        <translation>Danach zahlen Sie %1.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Testphase</translation>
    </message>
    <message>
        <source>Your trial is running. %1</source>
        <translation>Ihre Testphase läuft. %1</translation>
    </message>
    <message>
        <source>Your trial ended on %1.</source>
        <translation>Ihre Testphase endete am %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n days left in your trial, until %1.</source>
        <translation>
            <numerusform>Noch %n Tag Testphase, bis %1.</numerusform>
            <numerusform>Noch %n Tage Testphase, bis %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep %1 after your trial</source>
        <translation>%1 nach der Testphase behalten</translation>
    </message>
    <message>
        <source>Add a payment method before %1, so that nothing is interrupted.</source>
        <translation>Fügen Sie vor dem %1 eine Zahlungsmethode hinzu, damit nichts unterbrochen wird.</translation>
    </message>
    <message>
        <source>Your trial is about to end</source>
        <translation>Ihre Testphase endet bald</translation>
    </message>
    <message>
        <source>If %1 is not for you, change or cancel the plan before %2.</source>
        <translation>Wenn %1 nichts für Sie ist, ändern oder kündigen Sie den Tarif vor dem %2.</translation>
    </message>
    <message>
        <source>Review plan</source>
        <translation>Tarif ansehen</translation>
    </message>
    <message>
        <source>Renews on %1 for %2.</source>
        <translation>Verlängert sich am %1 für %2.</translation>
    </message>
    <message>
        <source>Renews on %1.</source>
        <translation>Verlängert sich am %1.</translation>
    </message>
    <message>
        <source>Your subscription is active.</source>
        <translation>Ihr Abo ist aktiv.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Ends on %1. Until then you keep everything in %2.</source>
        <translation>Endet am %1. Bis dahin behalten Sie alles aus %2.</translation>
    </message>
    <message>
        <source>Your plan is set to end</source>
        <translation>Ihr Tarif läuft aus</translation>
    </message>
    <message>
        <source>Changed your mind? You can keep %1 until %2.</source>
        <translation>Anders überlegt? Bis zum %2 können Sie %1 noch behalten.</translation>
    </message>
    <message>
        <source>Keep plan</source>
        <translation>Tarif behalten</translation>
    </message>
    <message>
        <source>Changes to %1 on %2, then %3.</source>
        <translation>Wechselt am %2 zu %1, dann %3.</translation>
    </message>
    <message>
        <source>Changes to %1 on %2.</source>
        <translation>Wechselt am %2 zu %1.</translation>
    </message>
    <message>
        <source>Payments are paused until %1.</source>
        <translation>Zahlungen sind bis %1 pausiert.</translation>
    </message>
    <message>
        <source>Payments are paused until you resume them.</source>
        <translation>Zahlungen sind pausiert, bis Sie sie fortsetzen.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Payments are paused</source>
        <translation>Zahlungen sind pausiert</translation>
    </message>
    <message>
        <source>Nothing is charged for %1 while they are.</source>
        <translation>Für %1 wird so lange nichts berechnet.</translation>
    </message>
    <message>
        <source>Resume payments</source>
        <translation>Zahlungen fortsetzen</translation>
    </message>
    <message>
        <source>Past due</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Your last payment failed</source>
        <translation>Ihre letzte Zahlung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Update your payment method to keep %1.</source>
        <translation>Ändern Sie Ihre Zahlungsmethode, um %1 zu behalten.</translation>
    </message>
    <message>
        <source>A payment is overdue.</source>
        <translation>Eine Zahlung ist überfällig.</translation>
    </message>
    <message>
        <source>%1 is overdue. The next attempt is on %2.</source>
        <translation>%1 sind überfällig. Der nächste Versuch ist am %2.</translation>
    </message>
    <message>
        <source>%1 is overdue.</source>
        <translation>%1 sind überfällig.</translation>
    </message>
    <message>
        <source>%1 is unpaid and will not be collected automatically.</source>
        <translation>%1 sind unbezahlt und werden nicht automatisch eingezogen.</translation>
    </message>
    <message>
        <source>An invoice is unpaid and will not be collected automatically.</source>
        <translation>Eine Rechnung ist unbezahlt und wird nicht automatisch eingezogen.</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Unbezahlt</translation>
    </message>
    <message>
        <source>Your subscription is on hold</source>
        <translation>Ihr Abo ist ausgesetzt</translation>
    </message>
    <message>
        <source>Pay the open invoice to use %1 again.</source>
        <translation>Bezahlen Sie die offene Rechnung, um %1 wieder zu nutzen.</translation>
    </message>
    <message>
        <source>Pay invoice</source>
        <translation>Rechnung bezahlen</translation>
    </message>
    <message>
        <source>Your first payment of %1 is not confirmed yet.</source>
        <translation>Ihre erste Zahlung von %1 ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Your first payment is not confirmed yet.</source>
        <translation>Ihre erste Zahlung ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Confirm your payment</source>
        <translation>Bestätigen Sie Ihre Zahlung</translation>
    </message>
    <message>
        <source>Your bank may ask you to approve it. %1 starts as soon as it is paid.</source>
        <translation>Ihre Bank bittet vielleicht um Freigabe. %1 beginnt, sobald bezahlt ist.</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>Zahlung bestätigen</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>The first payment was not confirmed in time, so the subscription never started.</source>
        <translation>Die erste Zahlung wurde nicht rechtzeitig bestätigt, daher hat das Abo nie begonnen.</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Es wurde nichts berechnet</translation>
    </message>
    <message>
        <source>You can subscribe again whenever you like.</source>
        <translation>Sie können jederzeit wieder ein Abo abschließen.</translation>
    </message>
    <message>
        <source>See options</source>
        <translation>Optionen ansehen</translation>
    </message>
    <message>
        <source>Paused until %1. Nothing is charged until then.</source>
        <translation>Pausiert bis %1. Bis dahin wird nichts berechnet.</translation>
    </message>
    <message>
        <source>Paused. Nothing is charged until you resume.</source>
        <translation>Pausiert. Bis Sie fortsetzen, wird nichts berechnet.</translation>
    </message>
    <message>
        <source>Your subscription is paused</source>
        <translation>Ihr Abo ist pausiert</translation>
    </message>
    <message>
        <source>Resume it to use %1 again.</source>
        <translation>Setzen Sie es fort, um %1 wieder zu nutzen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Add a payment method to use %1 again.</source>
        <translation>Fügen Sie eine Zahlungsmethode hinzu, um %1 wieder zu nutzen.</translation>
    </message>
    <message>
        <source>Ended on %1. Nothing more is charged.</source>
        <translation>Am %1 beendet. Es wird nichts mehr berechnet.</translation>
    </message>
    <message>
        <source>Your subscription has ended. Nothing more is charged.</source>
        <translation>Ihr Abo ist beendet. Es wird nichts mehr berechnet.</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Gekündigt</translation>
    </message>
    <message>
        <source>Come back any time</source>
        <translation>Sie sind jederzeit willkommen</translation>
    </message>
    <message>
        <source>Your invoices stay available here. You can subscribe again whenever you like.</source>
        <translation>Ihre Rechnungen bleiben hier verfügbar. Sie können jederzeit wieder ein Abo abschließen.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>This app does not know that status yet. Manage Billing shows the details.</source>
        <translation>Diese App kennt den Status noch nicht. „Abrechnung verwalten“ zeigt die Einzelheiten.</translation>
    </message>
    <message>
        <source>No payment method</source>
        <translation>Keine Zahlungsmethode</translation>
    </message>
    <message>
        <source>Add one before %1, so that the payment goes through.</source>
        <translation>Fügen Sie vor dem %1 eine hinzu, damit die Zahlung gelingt.</translation>
    </message>
    <message>
        <source>Your card has expired</source>
        <translation>Ihre Karte ist abgelaufen</translation>
    </message>
    <message>
        <source>Your card expires soon</source>
        <translation>Ihre Karte läuft bald ab</translation>
    </message>
    <message>
        <source>%1 will not work for the payment on %2.</source>
        <translation>%1 wird für die Zahlung am %2 nicht mehr gelten.</translation>
    </message>
    <message>
        <source>Add a payment method to keep %1.</source>
        <translation>Fügen Sie eine Zahlungsmethode hinzu, um %1 zu behalten.</translation>
    </message>
</context>
</TS>
