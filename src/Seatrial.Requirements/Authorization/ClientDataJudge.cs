using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Conditions;

namespace Seatrial.Requirements.Authorization;

/// <summary>
/// Judges permissions of Firebase rules. Open to everybody: an unconditional right over everything, or an unconditional right to change or
/// delete documents of one collection (creating may be meant: a contact form; reading one collection too: a blog). Open to every account:
/// a right over everything that asks only for a sign-in. A date limit that has not passed counts as no condition.
/// </summary>
internal static class ClientDataJudge
{
    public static Finding? Judge(ClientDataRuleFact rule, DateOnly asOf)
    {
        bool writes = rule.Grants("write") || rule.Grants("update") || rule.Grants("delete");
        bool reads = rule.Grants("read") || rule.Grants("list");
        var bond = FirebaseCondition.Of(rule.Meaning, asOf);
        if (bond == Bond.None)
        {
            bool publicFiles = rule.Store == ClientStore.FirebaseStorage && !writes; // Public assets are a usual and documented use of a bucket.
            bool open = writes || (reads && rule.CoversEverything && !publicFiles);
            return open ? Report(AuthorizationRules.OpenToEverybody, rule, "everybody, without an account,") : null;
        }

        bool everyAccount = rule.CoversEverything && (writes || reads) && bond == Bond.SignedIn;
        return everyAccount ? Report(AuthorizationRules.OpenToEveryAccount, rule, "every signed-in account") : null;
    }

    /// <summary>Whether a condition certainly binds the caller to the data, or denies everybody.</summary>
    public static bool IsBound(ClientDataRuleFact rule, DateOnly asOf) => FirebaseCondition.Of(rule.Meaning, asOf) >= Bond.Owner;

    public static Evidence Describe(ClientDataRuleFact rule) =>
        new($"{rule.Store}: {rule.Operations} on {PathOf(rule)} if {Shorten(rule.Condition)}", rule.Location);

    private static Finding Report(RuleDescriptor rule, ClientDataRuleFact fact, string who) =>
        new()
        {
            RuleId = rule.Id,
            ControlId = rule.ControlId,
            Message =
                $"{NameOf(fact.Store)}: {who} may {fact.Operations.Replace(", ", " and ", StringComparison.Ordinal)} {(fact.CoversEverything ? "everything" : PathOf(fact))}.",
            Severity = rule.Severity,
            Confidence = Confidence.High,
            Location = fact.Location,
            Remediation =
                fact.Store == ClientStore.RealtimeDatabase
                    ? "\"users\": { \"$uid\": { \".read\": \"$uid === auth.uid\", \".write\": \"$uid === auth.uid\" } }"
                    : "match /users/{userId} { allow read, write: if request.auth != null && request.auth.uid == userId; }",
            Reasons = [$"the condition is '{Shorten(fact.Condition)}'"],
            Identity = $"{fact.Path} {fact.Operations}",
        };

    private static string NameOf(ClientStore store) =>
        store switch
        {
            ClientStore.Firestore => "Cloud Firestore",
            ClientStore.FirebaseStorage => "Cloud Storage for Firebase",
            _ => "Firebase Realtime Database",
        };

    private static string PathOf(ClientDataRuleFact rule) => rule.Path.Length == 0 ? "/" : rule.Path;

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
