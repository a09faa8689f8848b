namespace Seatrial.Components.Identity;

/// <summary>How much each step says that a name is a mistake or a trap, and how to say it.</summary>
internal static class EditWeights
{
    /// <summary>Likeness of 0 to 1 before length and use are looked at; chosen by how people mistype, not by counting.</summary>
    private static double Of(NameEdit edit) =>
        edit switch
        {
            NameEdit.Swapped or NameEdit.Doubled => 0.9,
            NameEdit.Undoubled => 0.8,
            NameEdit.Omitted => 0.75,
            NameEdit.Alike => 0.7,
            NameEdit.Inserted => 0.65,
            NameEdit.Neighbour or NameEdit.OmittedAtEnd => 0.6,
            NameEdit.Replaced or NameEdit.InsertedAtEnd => 0.5,
            NameEdit.NeighbourAtEnd => 0.45,
            NameEdit.ReplacedAtEnd => 0.3,
            _ => 0,
        };

    /// <summary>From 0 or less, no likeness, to about 1.</summary>
    /// <param name="edits">One or two.</param>
    /// <param name="length">Letters of the popular name: the shorter, the more names lie around it by chance.</param>
    /// <param name="uses">In how many repositories the popular name is used.</param>
    public static double Score(IReadOnlyList<NameEdit> edits, int length, int uses)
    {
        double likeness =
            edits.Count == 1
                ? Of(edits[0])
                : Math.Min(0.75, (Of(edits[0]) + Of(edits[1])) / 2)
                    - (
                        length < 8 ? 0.3
                        : length < 11 ? 0.1
                        : 0
                    );
        double size = length switch
        {
            <= 4 => -0.5,
            5 => -0.2,
            6 => -0.05,
            < 10 => 0,
            _ => 0.1,
        };
        double use =
            uses >= 10 ? 0.1
            : uses >= 4 ? 0
            : -0.1;
        return likeness + size + use;
    }

    public static string Describe(NameEdit edit) =>
        edit switch
        {
            NameEdit.Swapped => "two neighbouring letters are swapped",
            NameEdit.Doubled => "a letter is doubled",
            NameEdit.Undoubled => "a double letter is written once",
            NameEdit.Alike => "a sign is replaced by one that looks or sounds alike",
            NameEdit.Omitted => "a letter is missing",
            NameEdit.OmittedAtEnd => "the first or last letter is missing",
            NameEdit.Inserted => "a letter is too much",
            NameEdit.InsertedAtEnd => "a letter is added at an end",
            NameEdit.Neighbour or NameEdit.NeighbourAtEnd => "a letter is the key beside the right one",
            NameEdit.Digit => "digits differ",
            _ => "a letter is replaced",
        };
}
