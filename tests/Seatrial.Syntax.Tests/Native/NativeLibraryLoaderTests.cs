using System.Runtime.InteropServices;
using Seatrial.Syntax.Native;

namespace Seatrial.Syntax.Tests.Native;

public sealed class NativeLibraryLoaderTests
{
    public NativeLibraryLoaderTests() => Parsers.Require();

    /// <summary>As often as the runtime may give one back: each thread that lost the race for one of the functions.</summary>
    [Fact]
    public void Stays_loaded_when_every_reference_that_was_given_out_is_given_back()
    {
        for (int i = 0; i < 100; i++)
        {
            nint given = NativeLibraryLoader.Reference();
            Assert.NotEqual(0, given);
            NativeLibrary.Free(given);
        }

        var tree = Parsers.Parse(Parsers.Named("python"), Programs.Of["python"]);
        Assert.Equal(ParseStatus.Complete, tree.Status);
    }
}
