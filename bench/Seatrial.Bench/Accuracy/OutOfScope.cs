using System.Globalization;
using System.Text;

namespace Seatrial.Bench.Accuracy;

/// <summary>
/// Rows that sources count as credentials and that Seatrial does not mean to report, with the reason. They stay in the scores.
/// </summary>
internal sealed record OutOfScope(string What, string Why, Func<LabelledRow, string, bool> Covers)
{
    private static readonly OutOfScope[] All =
    [
        new(
            "password hashes and Kerberos replies",
            "nobody logs in with them; reported only in files that a server checks passwords with",
            (row, _) => Has(row.Kind, "pwhash", "krb5") || row.Text.Contains("$2y$", StringComparison.Ordinal)
        ),
        new(
            "identifiers of clients, users, roles and browsers",
            "made to be known; the secret beside them is what is reported",
            (row, why) =>
                Has(
                    row.Kind,
                    "client-id",
                    "-access-id",
                    "browser",
                    "public-key",
                    "AWS Client ID",
                    "reactapp.1",
                    "azuresearch.url",
                    "twitter.1",
                    "bitbucket.1",
                    "secretlint-azure"
                ) || why.Contains("made to be public", StringComparison.Ordinal)
        ),
        new(
            "keys of which the text holds only the beginning",
            "without the rest there is nothing to use; whole keys are found",
            (_, why) => Has(why, "the key is cut off", "the text between the lines is no key", "there is no key between")
        ),
        new("keys encrypted with a passphrase", "useless without it", (_, why) => Has(why, "encrypted with a passphrase")),
        new(
            "values that count or repeat (0123, abcd, aaaa)",
            "no issuer draws them: examples and placeholders",
            (row, why) =>
                Has(why, "a run or a sequence", "repeats a piece", "no value that a machine drew")
                || Has(row.Text, "1234567890", "abcdefghij", "ABCDEFGHIJ", "12345678", "abcdef12", "ABCDEF12", "0987654321", "abcdefabcdef")
        ),
        new(
            "values that are words, or that say they are invented",
            "defaults and placeholders of documentation",
            (row, why) =>
                row.Text.TrimEnd().EndsWith("EXAMPLE", StringComparison.Ordinal)
                || Has(
                    why,
                    "common word",
                    "the value is an identifier",
                    "could be a word",
                    "no Gradle script",
                    "says itself that it is invented",
                    "says that the value is invented",
                    "printed in documentation",
                    "repeats its name",
                    "natural language",
                    "template or a variable",
                    "a mask or a repeated"
                )
        ),
        new(
            "passwords of hosts reserved for documentation or of the same machine",
            "RFC 2606 and RFC 6761: nobody's server, or the developer's own",
            (_, why) => Has(why, "reserved for documentation", "on the same machine")
        ),
        new(
            "tokens whose content does not decode, or that expired long ago",
            "values that were changed for publication cannot be told from noise",
            (row, why) => Has(why, "cannot be decoded", "expired long ago") || (why.Length == 0 && Has(row.Kind, "np.azure.4"))
        ),
        new(
            "values without a form of their own in documents and comments",
            "they show how something is used; prose around them makes most of the noise of scanners",
            (_, why) => Has(why, "in a document", "a comment in code", "prose and data")
        ),
        new(
            "a value behind a word that is no provider's name alone (daily, coda, nimble), with no syntax between",
            "any program has such words",
            (_, why) => Has(why, "nothing says whose key it would be")
        ),
        new(
            "a provider's name and a value with nothing but a space between",
            "no language assigns so; sentences do",
            (row, why) =>
                why.Length == 0 && row.Source.Contains("kingfisher", StringComparison.Ordinal) && row.Text.AsSpan().IndexOfAny('=', ':') < 0
        ),
        new(
            "what holds for one session (crumbs of Jenkins)",
            "worth nothing when the session has ended",
            (row, _) => row.Text.Contains("-Crumb", StringComparison.Ordinal)
        ),
        new(
            "files that are counted by their name, whatever is in them",
            "an .env file without a credential gives nothing away",
            (row, _) => Has(row.Kind, "no-dotenv")
        ),
        new(
            "64 hexadecimal digits that nothing names",
            "transactions, blocks and digests look the same",
            (row, why) => why.Length == 0 && Has(row.Kind, "secp256k1")
        ),
        new(
            "the example of a standard",
            "RFC 6750 prints it",
            (row, _) => row.Text.Contains("server.example.com", StringComparison.Ordinal) && Has(row.Kind, "http")
        ),
        new(
            "passwords in sentences",
            "no syntax tells them from other words in quotes",
            (row, _) => Has(row.Kind, "np.generic.11", "np.generic.12", "np.generic.13", "np.generic.14", "weak_password")
        ),
    ];

    /// <summary>The first reason that covers a missed row; null when it should have been found.</summary>
    public static OutOfScope? Of(LabelledRow row, string why) => Array.Find(All, o => o.Covers(row, why));

    /// <summary>The table of what was missed on purpose.</summary>
    public static string Table(IReadOnlyDictionary<OutOfScope, int> missed)
    {
        var text = new StringBuilder(
            "\n## Out of scope\n\nMissed rows that are not meant to be reported. They count as missed in the tables above.\n\n| what | rows | why not |\n|---|--:|---|\n"
        );
        foreach (OutOfScope scope in All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {scope.What} | {missed.GetValueOrDefault(scope)} | {scope.Why} |\n");
        }

        return text.ToString();
    }

    private static bool Has(string text, params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
