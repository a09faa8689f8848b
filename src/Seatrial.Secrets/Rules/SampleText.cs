using System.Globalization;
using System.Text;

namespace Seatrial.Secrets.Rules;

/// <summary>
/// Fills the places of an example with invented values, so that no credential stands in source or documentation. A place is <c>{kind}</c>
/// or <c>{kind:argument}</c>; <c>{{</c> and <c>}}</c> are braces. The same template and seed give the same text. Kinds: see
/// <see cref="SampleKinds"/>.
/// </summary>
public static class SampleText
{
    /// <summary>The template with its places filled.</summary>
    /// <exception cref="FormatException">An unknown kind, a bad argument or an unclosed place.</exception>
    public static string Expand(string template, ulong seed)
    {
        var random = new SampleRandom(seed);
        var text = new StringBuilder(template.Length * 2);
        for (int i = 0; i < template.Length; i++)
        {
            char c = template[i];
            bool doubled = i + 1 < template.Length && template[i + 1] == c;
            if (c is '{' or '}' && doubled)
            {
                text.Append(c);
                i++;
            }
            else if (c == '{')
            {
                int end = template.IndexOf('}', i);
                if (end < 0)
                {
                    throw new FormatException($"unclosed place in example: {template}");
                }

                string[] place = template[(i + 1)..end].Split(':', 2);
                text.Append(SampleKinds.Make(place[0], place.Length > 1 ? place[1] : "", random));
                i = end;
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    internal static int Length(string argument) =>
        int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length is > 0 and < 5000
            ? length
            : throw new FormatException($"a length is expected in an example, not '{argument}'");
}
