using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Plain text that is data: a line of nothing but a name, a separator and one long value that a machine drew. People keep credentials in
/// <c>credentials.txt</c>; in prose a name is followed by words.
/// </summary>
internal static class DataText
{
    private const int ShortestValue = 32;

    public static bool Holds(in SecretCandidate candidate)
    {
        if (!candidate.File.Extension.Equals(".txt", StringComparison.OrdinalIgnoreCase) || candidate.Length < ShortestValue)
        {
            return false;
        }

        ReadOnlySpan<byte> line = Bytes.Trim(candidate.Line);
        ReadOnlySpan<byte> value = candidate.Value;
        return line.StartsWith(candidate.Name)
            && line.EndsWith(value)
            && value.IndexOfAnyExcept(ByteSets.Token) < 0
            && ValueModel.Judge(value).Strength == ValueStrength.Random;
    }
}
