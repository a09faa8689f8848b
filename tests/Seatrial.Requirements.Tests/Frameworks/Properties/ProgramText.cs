using System.Text;
using Seatrial.Code.Languages;
using Seatrial.Syntax;

namespace Seatrial.Requirements.Tests.Frameworks.Properties;

/// <summary>A program with its tree, to make another text of it that means the same.</summary>
internal sealed class ProgramText
{
    private ProgramText(string path, byte[] text, SyntaxTree tree)
    {
        Path = path;
        Text = text;
        Tree = tree;
    }

    public string Path { get; }

    public byte[] Text { get; }

    public SyntaxTree Tree { get; }

    public string Language =>
        System.IO.Path.GetExtension(Path) switch
        {
            ".ts" or ".tsx" or ".js" or ".jsx" or ".mjs" or ".cjs" => "script",
            ".py" => "python",
            ".go" => "go",
            ".java" => "java",
            ".cs" => "csharp",
            ".php" => "php",
            ".rb" => "ruby",
            _ => "",
        };

    /// <summary>Null where the file is no program.</summary>
    public static ProgramText? Of(string path, string text)
    {
        if (FrontEnds.For(System.IO.Path.GetExtension(path)) is not { } frontEnd)
        {
            return null;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var program = new ProgramText(path, bytes, SyntaxParser.Parse(frontEnd.GrammarFor(path), bytes));
        return program.Language.Length == 0 ? null : program;
    }

    public IEnumerable<SyntaxNode> Nodes() => Enumerable.Range(0, Tree.Count).Select(i => Tree[i]);

    /// <summary>The children with names.</summary>
    public static List<SyntaxNode> Parts(SyntaxNode node)
    {
        var parts = new List<SyntaxNode>();
        foreach (var child in node.NamedChildren)
        {
            parts.Add(child);
        }

        return parts;
    }

    /// <summary>Everything below a node.</summary>
    public static List<SyntaxNode> Below(SyntaxNode node)
    {
        var below = new List<SyntaxNode>();
        foreach (var inner in node.Descendants)
        {
            below.Add(inner);
        }

        return below;
    }

    /// <summary>The text with parts replaced, none of which overlap.</summary>
    public string With(IEnumerable<(int Start, int End, string Text)> edits)
    {
        var result = new StringBuilder();
        int at = 0;
        foreach (var (start, end, text) in edits.OrderBy(e => e.Start).ThenBy(e => e.End))
        {
            Assert.True(start >= at, "edits overlap");
            result.Append(Encoding.UTF8.GetString(Text, at, start - at)).Append(text);
            at = end;
        }

        return result.Append(Encoding.UTF8.GetString(Text, at, Text.Length - at)).ToString();
    }

    /// <summary>Whether a line begins inside of a text, a template or a comment, where blanks and marks mean something else.</summary>
    public bool[] InsideText()
    {
        bool[] inside = new bool[Tree.LineOf(Text.Length) + 2];
        foreach (var node in Nodes())
        {
            if (
                node.EndLine > node.Line
                && (
                    node.KindName.Contains("string", StringComparison.Ordinal)
                    || node.KindName.Contains("template", StringComparison.Ordinal)
                    || node.KindName.Contains("comment", StringComparison.Ordinal)
                    || node.KindName.Contains("heredoc", StringComparison.Ordinal)
                    || node.KindName.Contains("nowdoc", StringComparison.Ordinal)
                    || node.KindName.Contains("jsx", StringComparison.Ordinal)
                    || node.KindName is "text" or "text_interpolation"
                )
            )
            {
                for (int line = node.Line + 1; line <= node.EndLine && line < inside.Length; line++)
                {
                    inside[line] = true;
                }
            }
        }

        return inside;
    }
}
