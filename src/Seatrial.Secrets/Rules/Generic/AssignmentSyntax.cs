using System.Runtime.InteropServices;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>How a value is bound to its name, read from the bytes between them and around them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct AssignmentSyntax
{
    private static readonly WordSet Wrappers = new(
        "string from decode b64decode base64decode bytes encode tochararray getbytes secretstr secret some ptr str tostring to_string of pointer stringptr valueof fromstring securestring parse b64 text literal just plain unsafe"
    );

    private AssignmentSyntax(ReadOnlySpan<byte> between, bool isNameQuoted, bool followsParenthesis)
    {
        Between = between;
        IsNameQuoted = isNameQuoted;
        FollowsParenthesis = followsParenthesis;
    }

    /// <summary>The text from the end of the name to the value.</summary>
    public ReadOnlySpan<byte> Between { get; }

    public bool IsNameQuoted { get; }

    /// <summary>The quoted name is a first argument: <c>define('NAME'</c>, <c>getenv("NAME"</c>.</summary>
    public bool FollowsParenthesis { get; }

    public static AssignmentSyntax Read(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> text = candidate.Text;
        int nameStart = candidate.Name.IsEmpty || !text.Overlaps(candidate.Name, out int offset) ? candidate.MatchStart : offset;
        int nameEnd = nameStart + candidate.Name.Length;
        bool quoted = nameStart > 0 && text[nameStart - 1] is (byte)'"' or (byte)'\'' or (byte)'`';
        ReadOnlySpan<byte> ahead = quoted ? text[..(nameStart - 1)].TrimEnd(" \t\r\n\\"u8) : default;
        return new(text[nameEnd..candidate.Start], quoted, !ahead.IsEmpty && ahead[^1] == '(');
    }

    /// <summary>A fallback for a value that should have come from elsewhere: <c>process.env.SECRET || "…"</c>.</summary>
    public bool IsFallback => Between.IndexOf("||"u8) >= 0 || Between.IndexOf("??"u8) >= 0 || Bytes.Contains(Between, " or "u8);

    /// <summary>Why the literal is not the value of the name; null when it is.</summary>
    public string? FindObstacle(ReadOnlySpan<byte> name)
    {
        int call = Between.LastIndexOf((byte)'(');
        if (call >= 0)
        {
            ReadOnlySpan<byte> callee = Between[..call].TrimEnd(" \t"u8);
            callee = callee[(callee.LastIndexOfAnyExcept(Callee) + 1)..];
            if (callee.IsEmpty)
            {
                return IsSetter(name) ? null : "the literal is an argument of a function that is no setter";
            }

            bool isConstructor = Bytes.Contains(Between, "new "u8) || (Bytes.IsUpper(callee[0]) && callee.IndexOf((byte)'.') < 0);
            return isConstructor || Wrappers.Contains(callee[(callee.LastIndexOfAny((byte)'.', (byte)':') + 1)..])
                ? null
                : "the literal is an argument of a function";
        }

        bool isArgument = Between.IndexOf((byte)',') >= 0;
        return isArgument && !(IsNameQuoted && FollowsParenthesis) ? "the literal stands beside the name, not as its value" : null;
    }

    private static readonly System.Buffers.SearchValues<byte> Callee = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:"u8
    );

    /// <summary><c>setPassword(</c>, <c>withToken(</c>, <c>.password(</c> of a builder.</summary>
    private static bool IsSetter(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> member = name[(name.LastIndexOf((byte)'.') + 1)..];
        return Bytes.StartsWith(member, "set"u8)
            || Bytes.StartsWith(member, "with"u8)
            || Bytes.StartsWith(member, "use"u8)
            || (name.StartsWith("."u8) && member.Length <= 12);
    }
}
