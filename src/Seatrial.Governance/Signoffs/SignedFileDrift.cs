using System.Security.Cryptography;
using System.Text;
using Seatrial.Engine.Decisions;
using Seatrial.Governance.Locking;

namespace Seatrial.Governance.Signoffs;

/// <summary>
/// Whether the files that a sign-off rests on still say what was signed. Decisions and a threat model may grow; what stood there stays,
/// byte for byte. The lock may follow the code and say nothing else. What says where to look and what to ask for stays as it is.
/// </summary>
public static class SignedFileDrift
{
    private const string Since = "Since it was signed, ";
    private const string IgnoreFile = ".seatrialignore";

    /// <summary>Sentences for what changed; empty where the sign-off holds.</summary>
    /// <param name="question">The signed commit must be there.</param>
    /// <param name="current">The architecture that the asked commit's code has.</param>
    public static IReadOnlyList<string> Of(DriftQuestion question, ArchitectureLock current) =>
        [
            .. Changed(question, SignoffFiles.Lock) is { } written
            && !written.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(LockFile.Write(current)))
                ?
                [
                    $"{Since}{SignoffFiles.Lock} was {(written.Length == 0 ? "emptied or removed" : "changed, and is not what the code has: 'seatrial lock' writes it")}.",
                ]
                : Array.Empty<string>(),
            .. Changed(question, SignoffFiles.Configuration) is null
                ? Array.Empty<string>()
                : [$"{Since}{SignoffFiles.Configuration} was changed, which says what is looked at and what is asked for."],
            .. Grown(question, SignoffFiles.Decisions),
            .. Decisions(question),
            .. Grown(question, SignoffFiles.ThreatModel),
            .. (question.Changed ?? [])
                .Where(p => p == IgnoreFile || p.EndsWith("/" + IgnoreFile, StringComparison.Ordinal))
                .Select(p => $"{Since}{p} was changed, which says what is not looked at."),
        ];

    /// <summary>What a file holds now; nothing where it holds what was signed. One that is gone is empty.</summary>
    private static byte[]? Changed(DriftQuestion question, string path)
    {
        string? signed = question.Signoff.Files.FirstOrDefault(f => f.Path == path)?.Sha256;
        byte[]? now = question.Reader.ReadFile(question.Target, path).Content;
        return (now is null ? null : Convert.ToHexStringLower(SHA256.HashData(now))) == signed ? null : now ?? [];
    }

    /// <summary>Lines that stood there and do not any more, in the same order.</summary>
    private static IEnumerable<string> Grown(DriftQuestion question, string path)
    {
        if (Changed(question, path) is not { } now || question.Reader.ReadFile(question.Signoff.Commit, path).Content is not { } before)
        {
            yield break;
        }

        string[] lines = Encoding.Latin1.GetString(now).Split('\n');
        int at = 0;
        int number = 0;
        foreach (string line in Encoding.Latin1.GetString(before).Split('\n'))
        {
            number++;
            at = Array.IndexOf(lines, line, at) + 1;
            if (at == 0)
            {
                yield return $"{Since}line {number} of {path} was changed, moved or removed; lines may only be added to it.";
                yield break;
            }
        }
    }

    /// <summary>Lines that are added may not turn a decision into another one.</summary>
    private static IEnumerable<string> Decisions(DriftQuestion question)
    {
        if (
            Changed(question, SignoffFiles.Decisions) is not { } now
            || question.Reader.ReadFile(question.Signoff.Commit, SignoffFiles.Decisions).Content is not { } before
        )
        {
            return [];
        }

        var there = DecisionFile.Parse(now, SignoffFiles.Decisions).Log.Decisions.Select(Words).ToHashSet(StringComparer.Ordinal);
        return DecisionFile
            .Parse(before, SignoffFiles.Decisions)
            .Log.Decisions.Where(d => !there.Contains(Words(d)))
            .Select(d => $"{Since}the decision {d.Id} about {d.Control} was changed or taken back.");
    }

    private static string Words(Decision decision) =>
        string.Join(
            '\n',
            decision.Id,
            decision.Control,
            decision.Application,
            decision.Kind.Word(),
            string.Join(' ', decision.Findings),
            decision.Owner,
            decision.RequestedBy,
            decision.Reason,
            decision.Approver,
            decision.Where,
            decision.Date.DayNumber,
            decision.Due?.DayNumber,
            decision.Expires?.DayNumber
        );
}
