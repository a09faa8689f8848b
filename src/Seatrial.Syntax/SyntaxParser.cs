using System.Collections.Concurrent;
using Seatrial.Syntax.Native;

namespace Seatrial.Syntax;

/// <summary>
/// Parses text to trees, from any thread. Native parsers are kept for the next file: as many as ever worked at the same time.
/// </summary>
public static class SyntaxParser
{
    /// <summary>How often a text that has errors is mended and parsed again.</summary>
    private const int MaxMended = 3;

    private static readonly ConcurrentBag<ParserHandle> s_idle = [];

    /// <summary>
    /// Parses a text, which must not change afterwards. Broken text gives a tree with error nodes; what exceeds a limit gives less of a
    /// tree and a <see cref="SyntaxTree.Status"/>. It throws for neither.
    /// </summary>
    public static SyntaxTree Parse(Grammar grammar, ReadOnlyMemory<byte> utf8, SyntaxLimits? limits = null) =>
        ParseSlice(grammar, utf8, 0, utf8.Length, limits);

    /// <summary>Parses a part of a document, such as a block of script. Offsets and lines in the tree are those of the document.</summary>
    public static SyntaxTree ParseSlice(Grammar grammar, ReadOnlyMemory<byte> document, int start, int end, SyntaxLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(grammar);
        limits ??= SyntaxLimits.Default;
        if (end - start > limits.MaxBytes)
        {
            return SyntaxTree.Empty(grammar, document, start, ParseStatus.TooLarge);
        }

        var clean = Utf8Text.Clean(document[start..end]);
        clean = grammar == Grammars.TypeScript || grammar == Grammars.Tsx ? TaggedTypes.Blanked(clean) : clean;
        var tree = ParseOnce(grammar, document, start, clean, limits);
        bool hasMarkup = grammar == Grammars.JavaScript || grammar == Grammars.Tsx;
        for (int i = 0; i < MaxMended && hasMarkup && tree is { ErrorCount: > 0, Status: ParseStatus.Complete }; i++)
        {
            if (MarkupAmpersands.Mended(clean, tree, start) is not { } mended)
            {
                break;
            }

            var again = ParseOnce(grammar, document, start, mended, limits);
            if (again.Status != ParseStatus.Complete || again.ErrorCount > tree.ErrorCount)
            {
                break;
            }

            (clean, tree) = (mended, again);
        }

        return tree;
    }

    private static unsafe SyntaxTree ParseOnce(
        Grammar grammar,
        ReadOnlyMemory<byte> document,
        int start,
        ReadOnlyMemory<byte> clean,
        SyntaxLimits limits
    )
    {
        var native = new NativeLimits(limits);
        var parser = s_idle.TryTake(out var idle) ? idle : new ParserHandle(NativeMethods.NewParser());
        if (parser.IsInvalid)
        {
            return SyntaxTree.Empty(grammar, document, start, ParseStatus.NoMemory);
        }

        NativeTree flat = default;
        try
        {
            ParseStatus status;
            fixed (byte* text = clean.Span)
            {
                byte nothing = 0;
                status = (ParseStatus)
                    NativeMethods.Parse(parser, grammar.Language, text is null ? &nothing : text, (uint)clean.Length, &native, &flat);
            }

            return flat.Count == 0
                ? SyntaxTree.Empty(grammar, document, start, status)
                : new SyntaxTree(
                    grammar,
                    document,
                    Copy(new ReadOnlySpan<FlatNode>(flat.Nodes, (int)flat.Count), (uint)start),
                    status,
                    (int)flat.Errors,
                    (int)flat.Steps
                );
        }
        finally
        {
            NativeMethods.FreeTree(&flat);
            s_idle.Add(parser);
        }
    }

    private static FlatNode[] Copy(ReadOnlySpan<FlatNode> nodes, uint start)
    {
        var copy = nodes.ToArray();
        for (int i = 0; start != 0 && i < copy.Length; i++)
        {
            copy[i] = copy[i] with { Start = copy[i].Start + start, End = copy[i].End + start };
        }

        return copy;
    }
}
