using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Authorization;

/// <summary>What rules files of client-reachable stores can show.</summary>
internal static class AuthorizationRules
{
    private const string ControlId = "AUZ-3";

    public static RuleDescriptor OpenToEverybody { get; } =
        new()
        {
            Id = "authorization/client-data-open",
            Title = "A data store that clients reach is open to everybody",
            ControlId = ControlId,
            Severity = Severity.Critical,
            Why =
                "The rules are the only thing between the internet and the data: the address of the store is in every copy of the application. "
                + "Whoever has it can read or overwrite what the rule covers, without an account.",
            HowToFix = "Bind each document to its owner, and deny what no rule names.",
            Cwe = [284, 862],
            PositiveExamples =
            [
                "service cloud.firestore {\n  match /databases/{database}/documents {\n    match /{document=**} {\n      allow read, write: if true;\n    }\n  }\n}\n",
            ],
            NegativeExamples =
            [
                "service cloud.firestore {\n  match /databases/{database}/documents {\n    match /users/{userId} {\n      allow read, write: if request.auth.uid == userId;\n    }\n  }\n}\n",
                "service cloud.firestore {\n  match /databases/{database}/documents {\n    match /{document=**} {\n      allow read, write: if false;\n    }\n  }\n}\n",
            ],
        };

    public static RuleDescriptor OpenToEveryAccount { get; } =
        new()
        {
            Id = "authorization/client-data-open-to-every-account",
            Title = "Every signed-in account reaches all data of a store",
            ControlId = ControlId,
            Severity = Severity.High,
            Why = "The rule asks only whether somebody is signed in. Anybody who can make an account reads and changes everybody's data.",
            HowToFix = "Compare the owner of each document with the caller instead of asking only for a sign-in.",
            Cwe = [639, 863],
            PositiveExamples =
            [
                "service cloud.firestore {\n  match /databases/{database}/documents {\n    match /{document=**} {\n      allow read, write: if request.auth != null;\n    }\n  }\n}\n",
            ],
            NegativeExamples =
            [
                "service cloud.firestore {\n  match /databases/{database}/documents {\n    match /posts/{id} {\n      allow read: if request.auth != null;\n    }\n  }\n}\n",
            ],
        };

    public static IReadOnlyList<RuleDescriptor> All { get; } = [OpenToEverybody, OpenToEveryAccount, .. RowSecurity.RowSecurityRules.All];
}
