namespace Seatrial.Requirements.Authorization;

/// <summary>A data store that browsers and phones reach directly, guarded by a rules file in the repository.</summary>
public enum ClientStore
{
    Firestore,
    FirebaseStorage,
    RealtimeDatabase,
}
