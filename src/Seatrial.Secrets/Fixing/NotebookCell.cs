namespace Seatrial.Secrets.Fixing;

/// <summary>The code of a cell and where each of its characters stands in the notebook.</summary>
internal sealed record NotebookCell(string Code, List<int> Places)
{
    /// <summary>
    /// The place in the code of a place in the file; null where it is in no string of the cell. The end of a string is the place behind its
    /// last character.
    /// </summary>
    public int? CodeOf(int place)
    {
        int at = Places.BinarySearch(place);
        if (at >= 0)
        {
            return at;
        }

        // Behind the last character of a string, whatever that is written as.
        at = ~at;
        return at > 0 && place - Places[at - 1] <= 6 ? at : null;
    }

    /// <summary>The place in the file of a place in the code.</summary>
    public int PlaceOf(int code) => code < Places.Count ? Places[code] : Places[^1] + 1;
}
