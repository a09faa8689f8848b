namespace Seatrial.Components.Identity;

/// <summary>Keys that lie side by side, and signs that are taken for each other.</summary>
internal static class Keyboard
{
    private static readonly string[] Rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly string[] Alike = ["0o", "1l", "1i", "il", "5s", "uv", "8b", "3e", "9g", "2z", "kc", "sz", "iy", "qg", "jg"];

    public static bool LookAlike(char a, char b) => Alike.Any(p => (p[0] == a && p[1] == b) || (p[0] == b && p[1] == a));

    /// <summary>Whether two keys touch; each row is shifted by half a key to the right of the one above.</summary>
    public static bool AreNeighbours(char a, char b)
    {
        var (rowA, columnA) = Find(a);
        var (rowB, columnB) = Find(b);
        return rowA >= 0
            && rowB >= 0
            && (rowA - rowB) switch
            {
                0 => Math.Abs(columnA - columnB) == 1,
                1 => columnB - columnA is 0 or 1,
                -1 => columnB - columnA is 0 or -1,
                _ => false,
            };
    }

    private static (int Row, int Column) Find(char c)
    {
        for (int row = 0; row < Rows.Length; row++)
        {
            int column = Rows[row].IndexOf(c, StringComparison.Ordinal);
            if (column >= 0)
            {
                return (row, column);
            }
        }

        return (-1, -1);
    }
}
