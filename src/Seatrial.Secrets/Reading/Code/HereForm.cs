namespace Seatrial.Secrets.Reading.Code;

/// <summary>How a language writes a string that ends at a line of its own.</summary>
internal enum HereForm
{
    None,

    /// <summary><c>&lt;&lt;&lt;NAME</c>: PHP.</summary>
    Triple,

    /// <summary><c>&lt;&lt;NAME</c>, <c>&lt;&lt;~NAME</c>, <c>&lt;&lt;"NAME"</c>: Ruby, Perl, shells.</summary>
    Double,
}
