using System.Text;
using Seatrial.Governance.Attestations;

namespace Seatrial.Governance.Tests.Attestations;

public sealed class PreAuthenticationEncodingTests
{
    [Fact]
    public void Lengths_are_counted_in_bytes_and_the_payload_follows_as_it_is() =>
        Assert.Equal("DSSEv1 10 text/ümla 5 hé !", Encoding.UTF8.GetString(PreAuthenticationEncoding.Encode("text/ümla", "hé !"u8)));

    [Fact]
    public void An_empty_payload_leaves_the_space_behind_its_length() =>
        Assert.Equal("DSSEv1 1 t 0 ", Encoding.UTF8.GetString(PreAuthenticationEncoding.Encode("t", [])));
}
