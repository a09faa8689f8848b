using System.Security.Cryptography;
using System.Text;
using Seatrial.Engine.Assessments;

namespace Seatrial.Governance.Signoffs;

/// <summary>
/// What an assessment says, as text without place or machine: applications, levels, the status of every control and the fingerprints of its
/// findings, sorted. The same version over the same commit and day gives the same digest.
/// </summary>
public static class AssessmentDigest
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(Assessment assessment) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(assessment))));

    /// <summary>The levels of all applications, in words.</summary>
    public static IReadOnlyList<SignedLevel> Levels(Assessment assessment) =>
        [
            .. assessment.Applications.SelectMany(a =>
                a.Requirements.Select(r => new SignedLevel(a.Application.Name, Word(r.Requirement), Word(r.Level)))
            ),
        ];

    /// <summary>Name of an enumeration's member as outputs write it: <c>not-applicable</c>.</summary>
    internal static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        string.Concat(
            value.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString())
        );

    private static string Text(Assessment assessment)
    {
        var text = new StringBuilder($"seatrial-assessment 1\nas-of {assessment.AsOf:yyyy-MM-dd}\n");
        foreach (
            var application in assessment
                .Applications.OrderBy(a => a.Application.RootPath, StringComparer.Ordinal)
                .ThenBy(a => a.Application.Name, StringComparer.Ordinal)
        )
        {
            text.Append($"application {application.Application.Name}\t{application.Application.RootPath}\n");
            foreach (var requirement in application.Requirements)
            {
                text.Append($"level {Word(requirement.Requirement)}\t{Word(requirement.Level)}\n");
            }

            foreach (var control in application.Controls.OrderBy(c => c.Control.Id, StringComparer.Ordinal))
            {
                text.Append(
                    $"control {control.Control.Id}\t{Word(control.Judgement.Status)}\t{string.Join(',', control.Judgement.Findings.Select(f => f.Fingerprint).Order(StringComparer.Ordinal))}\n"
                );
            }
        }

        return text.ToString();
    }
}
