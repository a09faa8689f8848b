using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Controls.Catalogue;

internal static class SecretsControls
{
    public static IReadOnlyList<ControlDescriptor> All { get; } =
    [
        new()
        {
            Id = "SEC-1",
            Requirement = Requirement.Secrets,
            Title = "no credential in the working tree",
            Why =
                "Everybody who can read the code can use a password or key that is written in it, and code travels: to laptops, "
                + "build machines, chats with assistants, and one day to a public repository. "
                + "A key in code also cannot be changed without a new release, so that it is usually never changed.",
            HowJudged =
                "Passes when every readable file was searched and nothing that works as a credential was found. "
                + "Fails at each file and line that holds one; placeholders, references, hashes and keys that are public by design do not count. "
                + "Unknown when files could not be read.",
            HowToFix =
                "Treat the credential as known to others: revoke or rotate it at its provider first. "
                + "Then read the value at run time from the platform's secret store or an environment variable that is set outside the repository, "
                + "and remove it from the code.",
            IsPrototypeMarker = true,
            Severity = Severity.Critical,
            Mappings = new()
            {
                Asvs = ["13.3.1"],
                ApiTop10 = ["API8"],
                Cwe = [798, 312, 540],
                Ssdf = ["PS.1.1", "PW.5.1"],
            },
        },
        new()
        {
            Id = "SEC-2",
            Requirement = Requirement.Secrets,
            Title = "no credential in the git history that is not recorded as revoked or rotated",
            Why =
                "Deleting a secret from a file leaves it in every earlier commit, and every clone carries them all. "
                + "Whoever gets the repository gets the old versions too, so that only revoking or rotating the secret ends its life.",
            HowJudged =
                "Passes when the whole history was searched and each credential in it is recorded as revoked or rotated. "
                + "Fails for each credential without such a record. "
                + "Unknown when the history was not searched or is not complete, as in a shallow clone.",
            HowToFix =
                "Revoke or rotate each reported credential at its provider and record that with date and person. "
                + "Rewriting history is only worth it where the value cannot be revoked, and never replaces revoking it.",
            Severity = Severity.High,
            Mappings = new()
            {
                Asvs = ["13.3.1", "13.4.1"],
                ApiTop10 = ["API8"],
                Cwe = [798, 540],
                Ssdf = ["PS.1.1", "RV.2.2"],
            },
        },
        new()
        {
            Id = "SEC-3",
            Requirement = Requirement.Secrets,
            Title = "no server-side secret reaches the browser",
            Why =
                "Whatever is built into a page or an app is in the hands of everybody who opens it. "
                + "A variable with a public prefix such as NEXT_PUBLIC_ or VITE_ is copied into the bundle, and a service key in it opens the "
                + "whole database to any visitor.",
            HowJudged =
                "Passes when the client code and its public variables were read and hold only keys that are made to be public. "
                + "Fails at each secret key in client code, in a public variable or in a committed bundle. "
                + "Unknown when it could not be told which code runs in the browser.",
            HowToFix =
                "Rotate the key, because it must be counted as published. "
                + "Move the call that needs it to the server (an API route, a function, an edge function), and give the browser only the public key "
                + "with row-level rules behind it.",
            IsPrototypeMarker = true,
            Severity = Severity.Critical,
            Mappings = new()
            {
                Asvs = ["13.3.1", "10.1.1"],
                ApiTop10 = ["API8"],
                Cwe = [522, 200, 312],
                Ssdf = ["PW.1.1", "PW.5.1"],
            },
        },
        new()
        {
            Id = "SEC-4",
            Requirement = Requirement.Secrets,
            Title = "secrets come from a vault, a secret manager or the platform's secret store",
            Why =
                "Files with secrets are copied, mailed and forgotten, and nobody knows who has them. "
                + "A store keeps one copy, says who may read it, records who did, and lets a value be changed without touching code.",
            HowJudged =
                "Passes when a store is shown for every secret that code reads, or when the store is declared. "
                + "Fails when the deployment, or code by way of a committed environment file, takes its secrets from the repository. "
                + "Unknown when nothing shows where some of them come from; they are named.",
            HowToFix =
                "Use what the platform already offers: environment secrets of the host, a cloud secret manager, sealed or external secrets "
                + "in Kubernetes, or a vault. Name it in seatrial.yaml when it cannot be seen in the repository.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["13.3.1", "13.3.2"],
                ApiTop10 = ["API8"],
                Cwe = [522, 256],
                Ssdf = ["PO.5.1", "PW.9.1"],
            },
        },
        new()
        {
            Id = "SEC-5",
            Requirement = Requirement.Secrets,
            Title = "every secret in use has an owner, a rotation period, and was rotated within it",
            Why =
                "A secret that nobody owns is not replaced when somebody leaves or a laptop is lost. "
                + "Rotation that was never tried fails on the day when it is urgent.",
            HowJudged =
                "Passes when each secret that the application uses is declared with owner and period, and its last rotation lies within the period. "
                + "Fails for each declared secret whose period has run out. "
                + "Unknown while owners and periods are not declared.",
            HowToFix =
                "List the secrets that the application uses by name, give each an owner and a period, and rotate each once to see that it works. "
                + "Start with those that open data: database, storage, identity provider, payment.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["13.1.4", "13.3.4"],
                Cwe = [324, 262],
                Ssdf = ["PO.5.1", "RV.2.2"],
            },
        },
        new()
        {
            Id = "SEC-6",
            Requirement = Requirement.Secrets,
            Title = "secrets scanning runs by itself",
            Why =
                "People paste keys when they are in a hurry, and assistants repeat what they were shown. "
                + "A check that runs by itself before the commit and again in CI catches it while the key has not left the machine.",
            HowJudged =
                "Passes when a CI workflow runs a secrets scanner on changes; a hook beside it is better still. "
                + "Fails when there is CI configuration and no step of it looks for secrets. "
                + "Unknown when no CI configuration is in the repository.",
            HowToFix =
                "Add a commit hook and one CI step that run the scanner on every change, and let them fail on a new credential. "
                + "Turn on push protection where the code host offers it.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["13.3.1"],
                Cwe = [798],
                Ssdf = ["PO.3.2", "PO.4.2", "PW.7.2"],
            },
        },
    ];
}
