using Seatrial.Reporting.Html;
using Seatrial.Reporting.Markdown;

namespace Seatrial.Reporting.Parts;

/// <summary>A part of a report that is made once and written as HTML and as Markdown: sentences and tables, all as text.</summary>
/// <param name="Id">For links within a page.</param>
/// <param name="Title">Heading.</param>
/// <param name="Blocks">In their order; a part without any is left out.</param>
public sealed record ReportPart(string Id, string Title, IReadOnlyList<PartBlock> Blocks)
{
    public HtmlSection ToHtml() => new(Id, Title, string.Concat(Blocks.Select(Html)));

    /// <summary>With its heading; empty for a part without blocks.</summary>
    public string ToMarkdown() => Blocks.Count == 0 ? "" : $"### {MarkdownText.Escape(Title)}\n\n{string.Concat(Blocks.Select(Markdown))}";

    private static string Html(PartBlock block)
    {
        string text = string.Concat(block.Sentences.Select(s => $"<p>{HtmlText.Escape(s)}</p>\n"));
        return text
            + (
                block.Rows.Count == 0
                    ? ""
                    : HtmlPage.Table(block.Columns, block.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(Html)]))
            );
    }

    private static string Html(PartCell cell) =>
        string.Join(
            "<br>",
            cell.Lines.Select(l =>
                l.Tone switch
                {
                    PartTone.Plain => HtmlText.Escape(l.Text),
                    PartTone.Code => HtmlText.Code(l.Text),
                    PartTone.Good => $"<span class=\"good\">{HtmlText.Escape(l.Text)}</span>",
                    PartTone.Warning => $"<span class=\"warn\">{HtmlText.Escape(l.Text)}</span>",
                    PartTone.Bad => $"<span class=\"bad\">{HtmlText.Escape(l.Text)}</span>",
                    _ => $"<span class=\"quiet\">{HtmlText.Escape(l.Text)}</span>",
                }
            )
        );

    private static string Markdown(PartBlock block)
    {
        string text = string.Concat(block.Sentences.Select(s => MarkdownText.Escape(s) + "\n\n"));
        if (block.Rows.Count == 0)
        {
            return text;
        }

        string head =
            $"| {string.Join(" | ", block.Columns.Select(MarkdownText.Escape))} |\n|{string.Concat(block.Columns.Select(_ => "---|"))}\n";
        return text + head + string.Concat(block.Rows.Select(r => $"| {string.Join(" | ", r.Select(Markdown))} |\n")) + "\n";
    }

    private static string Markdown(PartCell cell) =>
        string.Join(
            "<br>",
            cell.Lines.Select(l =>
                l.Tone switch
                {
                    PartTone.Code => MarkdownText.Code(l.Text),
                    PartTone.Bad => $"**{MarkdownText.Escape(l.Text)}**",
                    _ => MarkdownText.Escape(l.Text),
                }
            )
        );
}
