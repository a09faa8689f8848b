using Seatrial.Code.Languages;
using Seatrial.Engine.Workspaces;
using Seatrial.Syntax;

namespace Seatrial.Requirements.Suppressions;

/// <summary>The lines of a file's comments: by the parser where there is one, else by the signs of its language.</summary>
internal static class CommentLines
{
    public static IEnumerable<CommentLine> Of(FileContent content)
    {
        string extension = Path.GetExtension(content.File.Path);
        var form = CommentForm.Of(content.File.Name)!;
        return
            SyntaxLibrary.IsAvailable
            && GrammarOf(extension, content.File.Path) is { } grammar
            && SyntaxParser.Parse(grammar, content.Utf8.ToArray()) is { Status: ParseStatus.Complete } tree
            ? Parsed(content, tree, form)
            : WrittenComments.Of(content, form);
    }

    private static Grammar? GrammarOf(string extension, string path) =>
        extension is ".kt" or ".kts" ? Grammars.Kotlin
        : path.EndsWith(".blade.php", StringComparison.OrdinalIgnoreCase) ? null
        : FrontEnds.For(extension)?.GrammarFor(path);

    /// <summary>Nodes whose kind says comment; text around PHP is no program and read by its signs.</summary>
    private static List<CommentLine> Parsed(FileContent content, SyntaxTree tree, CommentForm form)
    {
        var lines = new List<CommentLine>();
        var utf8 = content.Utf8;
        foreach (var node in tree.Root.Descendants)
        {
            if (!node.KindName.Contains("comment", StringComparison.Ordinal))
            {
                if (node.KindName == "text")
                {
                    int from = content.Lines.LineOf(node.StartByte);
                    lines.AddRange(WrittenComments.Of(content, form with { Lines = [] }, from, content.Lines.LineOf(node.EndByte)));
                }

                continue;
            }

            int first = content.Lines.LineOf(node.StartByte);
            string[] texts = node.Text.Split('\n');
            var before = utf8[content.Lines.StartOf(first)..node.StartByte].Trim(" \t"u8);
            bool isBehindCode = !before.IsEmpty && !before.SequenceEqual("<?php"u8);
            for (int i = 0; i < texts.Length; i++)
            {
                lines.Add(new CommentLine(first + i, WrittenComments.Bare(texts[i], form), i == 0 && isBehindCode));
            }
        }

        return lines;
    }
}
