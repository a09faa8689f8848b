using System.Collections.Concurrent;
using Seatrial.Syntax.Native;

namespace Seatrial.Syntax;

/// <summary>Parses text to trees, from any thread. Native parsers are kept for the next file: as many as ever worked at the same time.</summary>
public static class SyntaxParser
{
    private static readonly ConcurrentBag<ParserHandle> s_idle = [];

    /// <summary>
    /// Parses a text, which must not change afterwards. Broken text gives a tree with error nodes; what exceeds a limit gives less of a tree and
    /// a <see cref="SyntaxTree.Status"/>. It throws for neither.
    /// </summary>
    public static unsafe SyntaxTree Parse(Grammar grammar, ReadOnlyMemory<byte> utf8, SyntaxLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(grammar);
        limits ??= SyntaxLimits.Default;
        if (utf8.Length > limits.MaxBytes)
        {
            return SyntaxTree.Empty(grammar, utf8, ParseStatus.TooLarge);
        }

        var native = new NativeLimits(limits);
        var parser = s_idle.TryTake(out var idle) ? idle : new ParserHandle(NativeMethods.NewParser());
        if (parser.IsInvalid)
        {
            return SyntaxTree.Empty(grammar, utf8, ParseStatus.NoMemory);
        }

        NativeTree flat = default;
        try
        {
            ParseStatus status;
            fixed (byte* text = Utf8Text.Clean(utf8).Span)
            {
                byte nothing = 0;
                status = (ParseStatus)NativeMethods.Parse(parser, grammar.Language, text is null ? &nothing : text, (uint)utf8.Length, &native, &flat);
            }

            return flat.Count == 0
                ? SyntaxTree.Empty(grammar, utf8, status)
                : new SyntaxTree(grammar, utf8, new ReadOnlySpan<FlatNode>(flat.Nodes, (int)flat.Count).ToArray(), status, (int)flat.Errors, (int)flat.Steps);
        }
        finally
        {
            NativeMethods.FreeTree(&flat);
            s_idle.Add(parser);
        }
    }
}
