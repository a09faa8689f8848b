using Seatrial.Cli.Commands.Init.Blocks;

namespace Seatrial.Cli.Commands.Init.Parts;

/// <summary>Steps for blocks in files.</summary>
internal static class BlockPart
{
    /// <summary>Puts a block into its file, or says by hand what belongs there.</summary>
    public static InitStep Plan(InitPlace place, Block block, string? byHand = null)
    {
        string? text = place.Read(block.Path);
        if (text is null && place.Has(block.Path))
        {
            return new InitStep(block.Path, null, null) { ByHand = byHand ?? string.Join('\n', block.Lines), Note = "is no file" };
        }

        var (after, problem) = MarkedText.With(text, block);
        problem ??= block.IsRight(after!) ? null : "has a form in which nothing can be put by itself";
        return problem is null
            ? new InitStep(block.Path, text, after) { Mode = text is null ? block.Mode : null }
            : new InitStep(block.Path, text, text) { ByHand = byHand ?? string.Join('\n', block.Lines), Note = problem };
    }

    /// <summary>Takes it out; null where there is none.</summary>
    public static InitStep? Undo(InitPlace place, Block block)
    {
        if (place.Read(block.Path) is not { } text || !MarkedText.IsMarked(text))
        {
            return null;
        }

        string? without = MarkedText.Without(text, block, out bool isWhole);
        return isWhole
            ? new InitStep(block.Path, text, without)
            : new InitStep(block.Path, text, text)
            {
                ByHand = "take the lines between the marks out",
                Note = "has one of our marks without the other, or twice",
            };
    }
}
