using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Values without quotes: where they end, and what shows that the text is no value at all.</summary>
internal static class BareValues
{
    /// <summary>Why this is no assignment of a value; null when it is one.</summary>
    public static string? FindObstacle(in SecretCandidate candidate, TextFormat format)
    {
        ReadOnlySpan<byte> text = candidate.Text;
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> rest = text[end..];
        int lineEnd = rest.IndexOfAny((byte)'\n', (byte)'\r');
        rest = Bytes.Trim(lineEnd < 0 ? rest : rest[..lineEnd]);
        if (end < text.Length && text[end] is (byte)'"' or (byte)'\'' or (byte)'`' && !StartsInQuotes(candidate))
        {
            return "the value goes on in quotes: an expression";
        }

        if (candidate.MatchStart >= 2 && text.Slice(candidate.MatchStart - 2, 2).SequenceEqual("${"u8))
        {
            return "the name is expanded by a shell, not assigned";
        }

        bool isColon = text[..candidate.Start].TrimEnd(" \t"u8) is [.., (byte)':'];
        if (format == TextFormat.Shell && isColon)
        {
            return "a shell does not assign with a colon";
        }

        bool takesWholeLine = format is TextFormat.Yaml or TextFormat.Ini or TextFormat.Plain;
        if (
            takesWholeLine
            && !rest.IsEmpty
            && rest[0]
                is not ((byte)'#' or (byte)';' or (byte)'/' or (byte)'}' or (byte)',' or (byte)'"' or (byte)'\'' or (byte)'-' or (byte)'\\')
        )
        {
            // "host=… password=… user=…" and ".netrc" go on with further pairs; a sentence goes on with words.
            return rest.IndexOf((byte)'=') > 0 ? null : "the value goes on with words: a sentence";
        }

        if (format == TextFormat.Plain && candidate.Value.TrimEnd(",;"u8) is [.., (byte)')'] and var value && value.IndexOf((byte)'(') < 0)
        {
            return "the value is an expression of code";
        }

        return format == TextFormat.Ini && candidate.Value.IndexOfAny((byte)'(', (byte)'[') > 0 ? "the value is an expression of code"
            : candidate.Value is [(byte)'[' or (byte)'{' or (byte)'(' or (byte)'|' or (byte)'>' or (byte)'*' or (byte)'!' or (byte)'&', ..]
            && format == TextFormat.Yaml
                ? "the value is YAML syntax"
            : null;
    }

    /// <summary>Without the separators that a list or a command puts behind it.</summary>
    public static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> value)
    {
        int query = value.IndexOf((byte)'&');
        value = query > 3 && value[query..].IndexOf((byte)'=') > 0 ? value[..query] : value;
        int semicolon = value.IndexOf((byte)';');
        value = semicolon > 3 && (semicolon == value.Length - 1 || value[semicolon..].IndexOf((byte)'=') > 0) ? value[..semicolon] : value;
        return value.TrimEnd(",;\\"u8);
    }

    private static bool StartsInQuotes(in SecretCandidate candidate) =>
        candidate
            .Text.Slice(candidate.MatchStart - Math.Min(candidate.MatchStart, 80), Math.Min(candidate.MatchStart, 80))
            .IndexOfAny((byte)'"', (byte)'\'') >= 0;
}
