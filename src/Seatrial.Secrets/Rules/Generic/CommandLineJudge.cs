using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Decides about <c>--password value</c> and <c>["--token", "value"]</c>.</summary>
internal static class CommandLineJudge
{
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        TextFormat format = TextFormats.Of(candidate.File);
        CredentialName name = CredentialName.Read(candidate.Name);
        if (format == TextFormat.Prose || name.Kind == NameKind.None)
        {
            return CandidateVerdict.Dismiss("no option that takes a credential");
        }

        if (candidate.Value[0] is (byte)'-' or (byte)'+')
        {
            return CandidateVerdict.Dismiss("the option has no value");
        }

        ReadOnlySpan<byte> value = candidate.Value.TrimEnd(",;)]"u8);
        ValueVerdict verdict = ValueModel.Judge(value);
        return verdict.Strength < ValueStrength.Mixed ? CandidateVerdict.Dismiss(verdict.Reason) : CredentialDecision.Weigh(name, verdict, value, format);
    }
}
