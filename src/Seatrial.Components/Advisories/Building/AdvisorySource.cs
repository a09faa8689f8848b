namespace Seatrial.Components.Advisories.Building;

/// <summary>
/// Gives the files of the OSV export layout (<c>ecosystems.txt</c>, <c>npm/all.zip</c>, <c>npm/modified_id.csv</c>, <c>npm/GHSA-….json</c>)
/// from a folder or a server.
/// </summary>
/// <param name="path">'/' separated.</param>
public delegate SourceFile AdvisorySource(string path, CancellationToken cancellation);
