using Seatrial.Engine.Rotations;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>Checks what a person wants to have recorded before it is written into a file that everybody reads.</summary>
internal static class RecordText
{
    private const int MaximumLength = 300;
    private const int FingerprintDigits = 32;

    /// <summary>Null for an option that was not given or holds nothing.</summary>
    public static string? OfOption(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A sentence without its full stop, or null. Never repeats a text that holds a credential.</summary>
    public static string? Problem(RotationRecord record, DateOnly today)
    {
        string?[] texts = [record.Secret, record.Finding, record.By, record.Note];
        if (record.Secret is null == record.Finding is null)
        {
            return "name either the secret (seatrial secrets rotated NAME) or a finding (--finding ID)";
        }

        if (Array.Exists(texts, t => t is not null && HoldsCredential(t)))
        {
            return "this is a credential itself; give the name that it is read by, such as STRIPE_SECRET_KEY, and never its value";
        }

        if (!RotationSubject.IsValid(record.Subject))
        {
            return "a secret's name and a finding's id may hold letters, digits and _ - . / : @ only, 200 of them at most";
        }

        if (record.Finding is { } id && !(id.Length == FingerprintDigits && id.All(char.IsAsciiHexDigitLower)))
        {
            return $"a finding's id has {FingerprintDigits} hexadecimal digits; 'seatrial secrets -f json' shows it as the finding's fingerprint";
        }

        if (Array.Exists(texts, t => t is { Length: > MaximumLength } || (t is not null && t.Any(char.IsControl))))
        {
            return $"--by and --note must each be one line of at most {MaximumLength} characters";
        }

        return record.Date > today ? $"--on {record.Date:yyyy-MM-dd} is in the future; give the day on which it was done" : null;
    }

    private static bool HoldsCredential(string text)
    {
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All).Scan(FileContent.FromText("record", text, FileRole.None), matches);
        return matches.Exists(m => m.Class != SecretClass.PublicByDesign);
    }
}
