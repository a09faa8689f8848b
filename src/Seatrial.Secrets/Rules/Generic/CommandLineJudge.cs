using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Decides about <c>--password value</c> and <c>["--token", "value"]</c>.</summary>
internal static class CommandLineJudge
{
    /// <summary>Options of commands that make accounts and services without one: <c>adduser --disabled-password tides</c>.</summary>
    private static readonly WordSet Switches = new("disabled disable no without random skip empty prompt ask");

    /// <summary>What the command alone names: a machine drew it, and it is no path.</summary>
    public static CandidateVerdict JudgeDrawn(in SecretCandidate candidate) =>
        TextFormats.Of(candidate.File) == TextFormat.Prose ? CandidateVerdict.Dismiss("no option that takes a credential")
        : ValueModel.Judge(candidate.Value) is { Strength: ValueStrength.Random } drawn
        && !candidate.Value.StartsWith("/"u8)
        && candidate.Text[(candidate.Start + candidate.Length)..] is not [(byte)'.' or (byte)'/', ..]
            ? CandidateVerdict.Report(Confidence.High, $"the command takes it as its key, and {drawn.Reason}")
        : CandidateVerdict.Dismiss("no value that a machine drew");

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        TextFormat format = TextFormats.Of(candidate.File);
        CredentialName name = CredentialName.Read(candidate.Name);
        if (format == TextFormat.Prose || name.Kind == NameKind.None)
        {
            return CandidateVerdict.Dismiss("no option that takes a credential");
        }

        if (Switches.Contains(candidate.Name[..Math.Max(0, candidate.Name.IndexOfAny((byte)'-', (byte)'_'))]))
        {
            return CandidateVerdict.Dismiss("the option says whether there is a credential, and takes none");
        }

        if (candidate.Value[0] is (byte)'-' or (byte)'+')
        {
            return CandidateVerdict.Dismiss("the option has no value");
        }

        if (candidate.Value[0] is (byte)'@' && candidate.Value.IndexOfAny((byte)'/', (byte)'.') >= 0)
        {
            return CandidateVerdict.Dismiss("a file that the command reads");
        }

        if (candidate.Value.StartsWith("id="u8) || candidate.Value.StartsWith("type="u8) || candidate.Value.StartsWith("src="u8))
        {
            return CandidateVerdict.Dismiss("the option says where a build finds the secret");
        }

        ReadOnlySpan<byte> value = candidate.Value.TrimEnd(",;)]"u8);
        ValueVerdict verdict = ValueModel.Judge(value);
        if (verdict.Strength < ValueStrength.Mixed)
        {
            return CandidateVerdict.Dismiss(verdict.Reason);
        }

        CandidateVerdict weighed = CredentialDecision.Weigh(name, verdict, value, format);
        return
            weighed.IsReported
            && verdict.Strength < ValueStrength.Random
            && format == TextFormat.Code
            && Bytes.Contains(candidate.Line, "docker run"u8)
            ? CandidateVerdict.Report(
                Confidence.Low,
                $"{weighed.Reason}; a program tells how a container is started on the developer's machine",
                SecretClass.OpensNothing
            )
            : weighed;
    }
}
