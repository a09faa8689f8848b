namespace Seatrial.Reporting.Html;

/// <summary>A part of a page that somebody else made.</summary>
/// <param name="Id">For links within the page.</param>
/// <param name="Title">As text.</param>
/// <param name="Body">As HTML, already escaped.</param>
public sealed record HtmlSection(string Id, string Title, string Body);
