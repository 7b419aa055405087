using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Personal;

/// <summary>
/// The record of one person: what is told to them, and what they keep for themselves. It has the store, the writer and the cursors of a room; its owner alone follows
/// and reads it, at every door under the name <c>me</c>, and for everybody else there is no such room. It holds references and no words of others: what a notice is
/// about is looked at through its owner's rights when it is shown.
/// </summary>
public static class PersonalRecord
{
    public static readonly RoomKindDefinition Definition = new(
        RoomKind.Personal,
        PersonalVerbs.Verbs,
        PersonalVerbs.Happenings,
        [
            PartDefinition.Of(Notices.None),
            PartDefinition.Of(Levels.None),
            PartDefinition.Of(Bookmarks.None),
            PartDefinition.Of(Correspondence.None),
        ]
    );
}
