namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Variables of Makefiles and justfiles; the lines of a recipe, which are indented (GNU make manual, section 2.1), are commands of a shell.
/// </summary>
internal static class MakeText
{
    public static void Read(ReadOnlySpan<byte> text, ReadValues values)
    {
        for (int at = 0; at < text.Length; )
        {
            int end = Lines.End(text, at);
            bool isRecipe = IsRecipe(text[at]);
            int next = Lines.Next(text, end);
            while (next < text.Length && IsRecipe(text[next]) == isRecipe)
            {
                end = Lines.End(text, next);
                next = Lines.Next(text, end);
            }

            if (isRecipe)
            {
                ShellText.Read(text, at, end, values);
            }
            else
            {
                SettingLines.Read(text, at, end, values);
            }

            at = next;
        }
    }

    private static bool IsRecipe(byte first) => first is (byte)'\t' or (byte)' ';
}
