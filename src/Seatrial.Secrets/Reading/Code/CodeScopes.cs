using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>The names of maps and lists around a literal: <c>passwords = ["…"]</c>, <c>secret: { value: "…" }</c>.</summary>
internal static class CodeScopes
{
    private const int Most = 3;
    private const int MostAround = 5;
    private const int LongestArgument = 80;

    private static readonly WordSet Examples = new("example examples sample samples mock mocks fixture fixtures placeholder placeholders");

    private static readonly WordSet Adding = new("extend append push add addall append_all insert unshift concat includes has contains");

    private static readonly WordSet Collecting = new(
        "set list array frozenset tuple of aslist hashset freeze map dict collection collect immutablelist immutableset listof setof arrayof vec from"
    );

    /// <summary>Whether a method adds its arguments to what it is called on, or looks for them there.</summary>
    public static bool AddsTo(ReadOnlySpan<byte> function) => Adding.Contains(function);

    /// <summary>Enters the scopes around a key from outermost to innermost; answers how many.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">What is known of it.</param>
    /// <param name="enclosing">Index of the innermost open bracket.</param>
    /// <param name="hasKey">The value has a key of its own there that says nothing (<c>default=</c>).</param>
    /// <param name="values">Takes the scopes.</param>
    public static int Enter(ReadOnlySpan<byte> text, CodeText code, int enclosing, bool hasKey, ReadValues values)
    {
        Span<ByteRange> labels = stackalloc ByteRange[Most];
        int count = 0;
        bool isNamed = false;
        for (int i = enclosing; i >= 0 && count < Most; i--)
        {
            if (hasKey && i == enclosing && code.Open[i].Kind == '(' && NameOfCall(text, code, code.Open[i].At) is { IsEmpty: false } first)
            {
                labels[count++] = first;
                isNamed = code.HasWord(first.Start, first.End);
                break;
            }

            if (!TryLabel(text, code, code.Open[i], out ByteRange label))
            {
                break;
            }

            labels[count++] = label;
            isNamed |= !label.IsEmpty && code.HasWord(label.Start, label.End);
            if (!label.IsEmpty && !NamePath.SaysNothing(text.Slice(label.Start, label.Length)))
            {
                break;
            }
        }

        if (!isNamed)
        {
            return 0;
        }

        for (int i = count - 1; i >= 0; i--)
        {
            values.Enter(labels[i]);
        }

        return count;
    }

    /// <summary>
    /// Whether a map or list around the key says that it shows an example: documentation of an interface, data for tests.
    /// </summary>
    public static bool IsExample(ReadOnlySpan<byte> text, CodeText code, int enclosing)
    {
        for (int i = enclosing; i >= 0 && i > enclosing - MostAround; i--)
        {
            if (TryLabel(text, code, code.Open[i], out ByteRange label) && !label.IsEmpty && Examples.Contains(Names.LastOf(text, label)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What a call names or is assigned to: <c>config("SECRET_KEY", default="…")</c>, <c>write(key: "token", value: "…")</c>,
    /// <c>jwt_secret: str = Field(default="…")</c>.
    /// </summary>
    private static ByteRange NameOfCall(ReadOnlySpan<byte> text, CodeText code, int open)
    {
        if (FirstArgument(text, open) is { IsEmpty: false } first)
        {
            return first;
        }

        if (LabelledArguments.NameBefore(text, open) is { IsEmpty: false } labelled)
        {
            return labelled;
        }

        int last = code.Previous(text, open);
        ByteRange callee = last < 0 ? default : Names.Chain(text, last);
        int before = callee.IsEmpty ? -1 : code.Previous(text, callee.Start);
        return before > 0 && text[before] == '=' && text[before - 1] is not ((byte)'=' or (byte)'!' or (byte)'<' or (byte)'>')
            ? Names.Target(text, code, before, isPair: false)
            : default;
    }

    /// <summary><c>config("SECRET_KEY", default="…")</c>: the string that a call begins with; empty where it begins otherwise.</summary>
    private static ByteRange FirstArgument(ReadOnlySpan<byte> text, int open)
    {
        int start = open + 1;
        while (start < text.Length && Bytes.IsSpace(text[start]))
        {
            start++;
        }

        if (start >= text.Length || text[start] is not ((byte)'"' or (byte)'\''))
        {
            return default;
        }

        int length = text.Slice(start + 1, Math.Min(LongestArgument, text.Length - start - 1)).IndexOf(text[start]);
        return length < 0 ? default : new ByteRange(start + 1, length);
    }

    /// <summary>What a map, list or tuple is called; false where the bracket is that of a call or a block.</summary>
    private static bool TryLabel(ReadOnlySpan<byte> text, CodeText code, Bracket bracket, out ByteRange label)
    {
        label = default;
        int before = code.Previous(text, bracket.At);
        if (before < 1)
        {
            return false;
        }

        switch (text[before])
        {
            case (byte)'=' when text[before - 1] is not ((byte)'=' or (byte)'!' or (byte)'<' or (byte)'>'):
                label = Names.Target(text, code, text[before - 1] == ':' ? before - 1 : before, isPair: false);
                return true;
            case (byte)':' when text[before - 1] != ':':
                label = Names.Target(text, code, before, isPair: true);
                return true;
            case (byte)'>' when text[before - 1] == '=':
                label = Names.Target(text, code, before - 1, isPair: true);
                return !label.IsEmpty;
            case (byte)',' or (byte)'[' or (byte)'(':
                return bracket.Kind != '(';
            default:
                return bracket.Kind == '(' && TryLabelCall(text, code, before, out label);
        }
    }

    /// <summary><c>tokens.push("…")</c> is called what it adds to; <c>new Set(["…"])</c> what it is assigned to.</summary>
    private static bool TryLabelCall(ReadOnlySpan<byte> text, CodeText code, int last, out ByteRange label)
    {
        label = default;
        ByteRange callee = Names.Chain(text, last);
        ReadOnlySpan<byte> function = callee.IsEmpty ? default : Names.LastOf(text, callee);
        if (function.Length < callee.Length && Adding.Contains(function))
        {
            label = new ByteRange(callee.Start, callee.Length - function.Length - 1);
            return true;
        }

        if (!Collecting.Contains(function))
        {
            return false;
        }

        int before = code.Previous(text, callee.Start);
        before = before >= 2 && text[(before - 2)..(before + 1)].SequenceEqual("new"u8) ? code.Previous(text, before - 2) : before;
        if (before > 0 && text[before] is (byte)'=' or (byte)':')
        {
            label = Names.Target(text, code, text[before - 1] == ':' ? before - 1 : before, isPair: text[before] == ':');
        }

        return !label.IsEmpty;
    }
}
