namespace Seatrial.Components.Tests.Reading;

public sealed class GoTests
{
    [Fact]
    public void Reads_requirements_replacements_and_exclusions()
    {
        var tree = new Tree(
            "go.mod",
            """
            module example.com/shop // the shop

            go 1.22
            toolchain go1.22.5-custom

            require github.com/spf13/cobra v1.8.0
            require (
            	golang.org/x/net v0.20.0 // indirect
            	"github.com/quoted/mod" v1.0.0
            	example.com/old v1.0.0
            	example.com/local v0.0.0-00010101000000-000000000000
            	example.com/any v2.0.0+incompatible
            )
            exclude example.com/old v1.0.0
            replace (
            	example.com/local => ../local
            	example.com/any => example.com/fork v2.1.0
            )
            replace github.com/spf13/cobra v1.7.0 => example.com/not/this v1.0.0
            """
        ).With("go.sum", "github.com/spf13/cobra v1.8.0 h1:7aJaZx1B85qltLMc546zn58BxxfZdR/W22ej9CFoEf0=\n");

        Assert.Equal(
            [
                "example.com/fork@2.1.0 direct production",
                "example.com/local@[] direct production Path:../local",
                "github.com/quoted/mod@1.0.0 direct production",
                "github.com/spf13/cobra@1.8.0 direct production",
                "golang.org/x/net@0.20.0 transitive",
                "stdlib@1.22.5 direct production",
            ],
            tree.List()
        );
        Assert.Equal("h1", Assert.Single(tree.Read().Components.Single(c => c.Name == "github.com/spf13/cobra").Hashes).Algorithm);
    }

    [Fact]
    public void Before_go_1_17_the_checksums_tell_what_is_indirect()
    {
        const string Sum =
            "example.com/a v1.0.0 h1:7aJaZx1B85qltLMc546zn58BxxfZdR/W22ej9CFoEf0=\nexample.com/b v1.1.0 h1:7aJaZx1B85qltLMc546zn58BxxfZdR/W22ej9CFoEf0=\nexample.com/c v1.2.0/go.mod h1:x=\n";

        Assert.Equal(
            ["example.com/a@1.0.0 direct production", "example.com/b@1.1.0 transitive", "stdlib@1.16 direct production"],
            new Tree("go.mod", "module m\ngo 1.16\nrequire example.com/a v1.0.0\n").With("go.sum", Sum).List()
        );
        Assert.Equal(["example.com/a@1.0.0", "example.com/b@1.1.0"], new Tree("go.sum", Sum).List());
    }
}
