namespace Seatrial.Components.Identity;

/// <summary>The fewest steps between two names: optimal string alignment, which counts a swap of neighbours as one.</summary>
internal static class NameAlignment
{
    /// <summary>More steps than this are no likeness.</summary>
    public const int MostEdits = 2;

    /// <summary>Longer names are not compared, so that the table stays small.</summary>
    public const int MostLetters = 120;

    /// <summary>The steps, last one first; null where there are more than <see cref="MostEdits"/>.</summary>
    /// <param name="name">The name in question, at most <see cref="MostLetters"/> long.</param>
    /// <param name="target">The popular name.</param>
    public static List<NameEdit>? Between(string name, string target)
    {
        int width = target.Length + 1;
        int[] costs = new int[(name.Length + 1) * width];
        for (int i = 0; i <= name.Length; i++)
        {
            int best = int.MaxValue;
            for (int j = 0; j <= target.Length; j++)
            {
                int cost =
                    i == 0 ? j
                    : j == 0 ? i
                    : Cost(costs, width, name, target, i, j);
                costs[(i * width) + j] = cost;
                best = Math.Min(best, cost);
            }

            // A swap may lead back to the row before, which costs one less at most.
            if (best > MostEdits + 1)
            {
                return null;
            }
        }

        return costs[^1] > MostEdits ? null : Trace(costs, width, name, target);
    }

    private static int Cost(int[] costs, int width, string name, string target, int i, int j)
    {
        int at = (i * width) + j;
        int cost = Math.Min(Math.Min(costs[at - width], costs[at - 1]) + 1, costs[at - width - 1] + (name[i - 1] == target[j - 1] ? 0 : 1));
        return IsSwap(name, target, i, j) ? Math.Min(cost, costs[at - width - width - 2] + 1) : cost;
    }

    private static bool IsSwap(string name, string target, int i, int j) =>
        i > 1 && j > 1 && name[i - 1] == target[j - 2] && name[i - 2] == target[j - 1] && name[i - 1] != target[j - 1];

    private static List<NameEdit> Trace(int[] costs, int width, string name, string target)
    {
        var edits = new List<NameEdit>(MostEdits);
        for (int i = name.Length, j = target.Length; i > 0 || j > 0; )
        {
            int at = (i * width) + j;
            if (i > 0 && j > 0 && name[i - 1] == target[j - 1] && costs[at] == costs[at - width - 1])
            {
                i--;
                j--;
            }
            else if (IsSwap(name, target, i, j) && costs[at] == costs[at - width - width - 2] + 1)
            {
                edits.Add(char.IsAsciiDigit(name[i - 1]) || char.IsAsciiDigit(name[i - 2]) ? NameEdit.Digit : NameEdit.Swapped);
                i -= 2;
                j -= 2;
            }
            else if (i > 0 && costs[at] == costs[at - width] + 1)
            {
                edits.Add(Lone(name, i, NameEdit.Doubled, NameEdit.Inserted, NameEdit.InsertedAtEnd));
                i--;
            }
            else if (j > 0 && costs[at] == costs[at - 1] + 1)
            {
                edits.Add(Lone(target, j, NameEdit.Undoubled, NameEdit.Omitted, NameEdit.OmittedAtEnd));
                j--;
            }
            else
            {
                edits.Add(Replaced(name[i - 1], target[j - 1], i == 1 || i == name.Length));
                i--;
                j--;
            }
        }

        return edits;
    }

    /// <summary>What it is that a letter stands in one of the names alone.</summary>
    private static NameEdit Lone(string text, int position, NameEdit twice, NameEdit inside, NameEdit atEnd)
    {
        char c = text[position - 1];
        bool isTwice = (position > 1 && text[position - 2] == c) || (position < text.Length && text[position] == c);
        return isTwice ? twice
            : char.IsAsciiDigit(c) ? NameEdit.Digit
            : position == 1 || position == text.Length ? atEnd
            : inside;
    }

    private static NameEdit Replaced(char written, char meant, bool isAtEnd)
    {
        bool hasDigit = char.IsAsciiDigit(written) || char.IsAsciiDigit(meant);
        return Keyboard.LookAlike(written, meant) && !(char.IsAsciiDigit(written) && char.IsAsciiDigit(meant)) ? NameEdit.Alike
            : hasDigit ? NameEdit.Digit
            : Keyboard.AreNeighbours(meant, written) ? (isAtEnd ? NameEdit.NeighbourAtEnd : NameEdit.Neighbour)
            : isAtEnd ? NameEdit.ReplacedAtEnd
            : NameEdit.Replaced;
    }
}
