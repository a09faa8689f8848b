namespace Seatrial.Reporting;

/// <summary>One output format. Adding one is a folder with its writer and a line in <see cref="ReportFormats"/>.</summary>
/// <param name="Name">What the user writes after <c>--format</c>.</param>
/// <param name="Description">What it is for, as the rest of a sentence.</param>
/// <param name="Endings">Ends of file names that mean this format, longest first; empty when none does.</param>
/// <param name="Render">Report → text that ends in a line feed.</param>
public sealed record ReportFormat(string Name, string Description, IReadOnlyList<string> Endings, Func<Report, string> Render);
