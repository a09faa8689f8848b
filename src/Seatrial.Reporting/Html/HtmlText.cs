using System.Net;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Html;

/// <summary>Text in HTML.</summary>
public static class HtmlText
{
    /// <summary>Text from anywhere, harmless in an element and in a quoted attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(SafeText.Clean(text));

    /// <summary>A name, a path or a value as code.</summary>
    public static string Code(string text) => $"<code>{Escape(text)}</code>";
}
