using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Checksums;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Asked about every candidate of every rule before the rule's own judge: marks in the line, values that say themselves that they are
/// invented, and the role of the file. Generic kinds count in no test, fixture, document, example, translation or lock file. A provider's
/// kind counts there when its value is proven, with a note.
/// </summary>
public static class SurroundingsJudge
{
    private const FileRole Uncounted = FileRoles.NotDeployed | FileRole.Translation | FileRole.Lockfile;

    private const int LongestLine = 4000;

    private const string GeneratedKey =
        "the framework's generator put it there for development and tests; production has its own where nobody shared this one";

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        FileRole role = IsPlainNote(candidate) ? FileRole.Documentation : RoleOf(candidate.File);
        var shown = candidate.Rule is { IsGeneric: true } && role != FileRole.None ? ShownValues.Find(candidate, role) : null;
        if (candidate.Rule is { IsGeneric: true } && role != FileRole.None && shown is null)
        {
            return CandidateVerdict.Dismiss($"a value without a format of its own in {Describe(role)}");
        }

        ReadOnlySpan<byte> line = candidate.Line;
        if (candidate.Rule is { IsGeneric: true } && Places.FindObstacle(candidate, line.Length) is { } obstacle)
        {
            return CandidateVerdict.Dismiss(obstacle);
        }

        if (line.Length <= LongestLine && InlineMarkers.FindOwn(line, candidate.Rule?.Id ?? "") is { } mark)
        {
            return CandidateVerdict.Dismiss(mark);
        }

        if (candidate.Rule is not { IsGeneric: true } && ForeignTexts.IsSavedPage(candidate) && !IsProven(candidate))
        {
            return CandidateVerdict.Dismiss(ForeignTexts.SavedPage);
        }

        if (candidate.Rule is not { IsGeneric: true } && candidate.Length <= 256 && IsInvented(candidate) is { } invented)
        {
            return CandidateVerdict.Dismiss(invented);
        }

        if (candidate.Rule is not { IsGeneric: true } && ShownExamples.AreCommentedOut(candidate) && !IsProven(candidate))
        {
            return CandidateVerdict.Dismiss("the comment around it says that it is an example");
        }

        if (
            candidate.Rule is { Class: SecretClass.Secret }
            && TextFormats.Of(candidate.File) == TextFormat.Code
            && InventedNames.StandBeforeList(candidate)
            && !IsProven(candidate)
        )
        {
            return CandidateVerdict.Dismiss("the list around it says by its name that it is invented");
        }

        if (candidate.Rule is not { IsGeneric: true } && candidate.Length > 256 && candidate.Value.IndexOf("EXAMPLE"u8) >= 0)
        {
            return CandidateVerdict.Dismiss("the value says itself that it is invented");
        }

        bool counts =
            candidate.Rule is not { IsGeneric: true }
            && candidate.Length <= 256
            && (
                Randomness.HasLongRun(candidate.Value)
                || Randomness.RepeatsPiece(candidate.Value)
                || Randomness.HasCountedBody(candidate.Value)
            )
            && !IsProven(candidate);
        if (counts && (role != FileRole.None || !MayBeUsed(candidate, line.Length)))
        {
            return CandidateVerdict.Dismiss("the value is a run or a sequence of characters");
        }

        if (
            candidate.Rule is not { IsGeneric: true }
            && EncodedText.Contains(candidate.Text, candidate.MatchStart, candidate.MatchStart + candidate.MatchLength)
        )
        {
            return CandidateVerdict.Dismiss("the value is a part of longer encoded text");
        }

        return counts ? CandidateVerdict.Report(Confidence.Low, "it counts or repeats, as examples do")
            : role is FileRole.None or FileRole.Documentation && BootstrapToken.IsShown(candidate, role)
                ? CandidateVerdict.Report(Confidence.Low, "kubeadm prints it when a cluster is made, for a day where nobody asks for more")
            : role == FileRole.None && Folders.IsCopy(candidate.File.Path)
                ? CandidateVerdict.Report(
                    Confidence.Low,
                    "a copy of somebody else's program: the credential is its publisher's",
                    candidate.Rule is { IsGeneric: true } ? SecretClass.OpensNothing : null
                )
            : DevelopmentChains.Hold(candidate)
                ? CandidateVerdict.Report(
                    Confidence.Low,
                    "an account of a chain for development, which holds what the chain gives it at its start",
                    SecretClass.OpensNothing
                )
            : role == FileRole.None && Places.IsSeededAdministrator(candidate)
                ? CandidateVerdict.Report(
                    Confidence.Low,
                    "a seed makes an administrator with it: whoever sows it where the program is deployed lets everybody in"
                )
            : role == FileRole.None
            && candidate.Rule is { IsGeneric: true }
            && Folders.IsOfVagrant(candidate.File.Path)
            && ValueModel.Judge(candidate.Meaning).Strength < ValueStrength.Random
                ? CandidateVerdict.Report(Confidence.Low, Folders.OfVagrant, SecretClass.OpensNothing)
            : role == FileRole.None && candidate.Rule is { Class: SecretClass.Secret } && PublicOnPurpose.IsShipped(candidate)
                ? CandidateVerdict.Report(
                    Confidence.Low,
                    "its name or the comment beside it says that everybody has it",
                    SecretClass.OpensNothing
                )
            : role == FileRole.None && candidate.Rule is { Class: SecretClass.PublicByDesign } && Folders.IsExtension(candidate.File.Path)
                ? CandidateVerdict.Report(Confidence.Low, "an extension of WordPress: the key is its publisher's", SecretClass.OpensNothing)
            : role == FileRole.None
                ? SharedKeys.AreOfRails(candidate) || SharedKeys.AreOfDjango(candidate) || SharedKeys.AreOfSymfony(candidate)
                        ? CandidateVerdict.Report(Confidence.Low, GeneratedKey)
                    : CandidateVerdict.Report(Confidence.Proven, "")
            : SharedKeys.AreOfRails(candidate) || SharedKeys.AreOfSymfony(candidate) ? CandidateVerdict.Report(Confidence.Low, GeneratedKey)
            : shown ?? JudgeByRole(candidate, role);
    }

    /// <summary>
    /// What was read from plain text without a purpose counts as in a document, but for files of nothing but names and values.
    /// </summary>
    private static bool IsPlainNote(in SecretCandidate candidate) =>
        candidate.Named.IsRead
        && candidate.File.Extension.Equals(".txt", StringComparison.OrdinalIgnoreCase)
        && TextFormats.Of(candidate.File) == TextFormat.Prose
        && RoleOf(candidate.File) == FileRole.None
        && !DataText.Holds(candidate);

    /// <summary>Variables of an environment are read by a program, whatever the folder is called.</summary>
    private static FileRole RoleOf(WorkspaceFile file)
    {
        FileRole role =
            (file.Role & Uncounted)
            | (
                Folders.IsCacheOfTests(file.Path) ? FileRole.Test
                : Folders.IsOfAssistant(file.Path) ? FileRole.Example
                : FileRole.None
            );
        return role.HasFlag(FileRole.Documentation) && TextFormats.Of(file) == TextFormat.Env ? role & ~FileRole.Documentation : role;
    }

    private static CandidateVerdict JudgeByRole(in SecretCandidate candidate, FileRole role)
    {
        if (role == FileRole.Example)
        {
            return CandidateVerdict.Report(Confidence.Medium, "the file is an example: people copy real values into them");
        }

        CandidateVerdict own =
            candidate.Rule?.Judge?.Invoke(candidate) ?? CandidateVerdict.Report(candidate.Rule?.Confidence ?? Confidence.Low, "");
        if (
            role == FileRole.Documentation
            && own is { IsReported: true, Confidence: >= Confidence.High }
            && candidate.Rule is { Class: SecretClass.Secret }
            && Notes.Hold(candidate)
        )
        {
            return CandidateVerdict.Report(
                own.Confidence == Confidence.Proven ? Confidence.High : Confidence.Medium,
                "it stands in a document: people paste real values into their notes"
            );
        }

        if (role == FileRole.Documentation && own.IsReported && candidate.Rule is { IsIssued: true })
        {
            return CandidateVerdict.Report(Confidence.Low, "it stands in a document, and nobody writes one to explain something");
        }

        if (role == FileRole.Documentation && own is { IsReported: true, Confidence: >= Confidence.High } && ShownTokens.Hold(candidate))
        {
            return CandidateVerdict.Report(
                Confidence.Low,
                "a whole token in a guide, drawn by a machine: people show the one that they have"
            );
        }

        return own.IsReported && own.Confidence == Confidence.Proven && candidate.Rule is { Class: SecretClass.Secret }
            ? CandidateVerdict.Report(Confidence.High, $"it stands in {Describe(role)}, but its value is proven to be well formed")
            : CandidateVerdict.Dismiss($"an unproven value in {Describe(role)}");
    }

    /// <summary>
    /// <c>PublicMailjetKey</c>. In capitals it is what a build puts into the page (<c>NEXT_PUBLIC_…</c>), whatever that is.
    /// </summary>
    private static bool SaysPublic(ReadOnlySpan<byte> name) =>
        name.Length > 6
        && name[1..6].SequenceEqual("ublic"u8)
        && name[0] is (byte)'p' or (byte)'P'
        && Bytes.IsUpper(name[6])
        && !Bytes.Contains(name, "private"u8)
        && !Bytes.Contains(name, "secret"u8);

    private static string? IsInvented(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Value;
        return SaysPublic(candidate.Name) ? "the name says that it is the public one of a pair"
            : Placeholders.HasMarker(value) ? "the value says itself that it is invented"
            : KnownSamples.Contains(value) ? "the value is printed in public documentation"
            : IsVariableName(value) ? "the value is the name of a variable"
            : Placeholders.IsMasked(value) ? "the value is a mask or a repeated character"
            : candidate.Rule is { Id: var id }
            && (id.EndsWith("client-secret", StringComparison.Ordinal) || !id.EndsWith("secret", StringComparison.Ordinal))
            && Identifiers.IsMadeOfWords(value)
                ? "the value is made of words, as no issuer draws it"
            : KubernetesSecrets.IsSentence(value) ? "the value decodes to a sentence"
            : Placeholders.FindTemplate(value);
    }

    /// <summary>
    /// A value that counts is an example in prose and comments, and a stand-in in code; in settings that a program reads, somebody may run
    /// with it. A kind that has a checksum is proven or invented.
    /// </summary>
    private static bool MayBeUsed(in SecretCandidate candidate, int lineLength) =>
        candidate.Rule?.Judge is null
        && Randomness.IsCounted(candidate.Value, new ValueShape(candidate.Value))
        && TextFormats.Of(candidate.File) is not TextFormat.Shell and var format
        && TextFormats.IsConfiguration(format)
        && Places.FindObstacle(candidate, lineLength) is null;

    /// <summary>
    /// Nobody writes a right checksum by hand, nor has one in a page by chance: neither a run of characters nor the page around it rules
    /// the value out.
    /// </summary>
    private static bool IsProven(in SecretCandidate candidate) =>
        candidate.Rule?.Judge?.Invoke(candidate) is { IsReported: true, Confidence: Confidence.Proven };

    /// <summary><c>PAGERDUTY_SERVICE_ID</c>: no issuer draws nothing but capitals and underscores.</summary>
    private static bool IsVariableName(ReadOnlySpan<byte> value) =>
        value.Contains((byte)'_') && value.IndexOfAnyExceptInRange((byte)'A', (byte)'_') < 0 && value.IndexOfAny("[]\\^"u8) < 0;

    private static string Describe(FileRole role) =>
        role.HasFlag(FileRole.Lockfile) ? "a lock file"
        : role.HasFlag(FileRole.Translation) ? "a translation"
        : role.HasFlag(FileRole.Fixture) ? "test data"
        : role.HasFlag(FileRole.Test) ? "a test"
        : role.HasFlag(FileRole.Documentation) ? "a document"
        : "an example";
}
