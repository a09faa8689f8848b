namespace Seatrial.Components.Identity;

/// <summary>Greek, Cyrillic and full-width letters that are drawn like Latin ones (a selection of Unicode UTS #39).</summary>
internal static class Confusables
{
    private const string Foreign = "аеорсухіјѕԁһӏкмтвгпαοερνικτυɡıǀ";
    private const string Latin = "aeopcyxijsdhlkmtbrnaoepviktugil";

    public static string ToLatin(string name) =>
        string.Create(
            name.Length,
            name,
            static (result, source) =>
            {
                for (int i = 0; i < source.Length; i++)
                {
                    int at = Foreign.IndexOf(source[i], StringComparison.Ordinal);
                    result[i] =
                        at >= 0 ? Latin[at]
                        : source[i] is >= '\uFF41' and <= '\uFF5A' ? (char)(source[i] - '\uFF41' + 'a')
                        : source[i];
                }
            }
        );
}
