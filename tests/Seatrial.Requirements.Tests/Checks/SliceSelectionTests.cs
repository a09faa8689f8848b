using Seatrial.Engine.Controls;
using Seatrial.Requirements.Checks;

namespace Seatrial.Requirements.Tests.Checks;

public sealed class SliceSelectionTests
{
    [Theory]
    [InlineData("DEP-1", false)]
    [InlineData("SEC-1", false)]
    [InlineData("IDN-2", true)]
    [InlineData("AUZ-1", true)]
    public void Programs_are_read_only_where_a_chosen_control_needs_them(string control, bool expected) =>
        Assert.Equal(expected, Chosen(control).Contains("programs"));

    [Fact]
    public void Everything_runs_where_every_control_is_judged() =>
        Assert.Equal(Slices.All.Select(s => s.Name), SliceSelection.For(ControlCatalogue.All, Slices.All).Select(s => s.Name));

    private static IEnumerable<string> Chosen(string control) =>
        SliceSelection.For([.. ControlCatalogue.All.Where(c => c.Id == control)], Slices.All).Select(s => s.Name);
}
