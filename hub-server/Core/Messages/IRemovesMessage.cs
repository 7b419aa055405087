using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Messages;

/// <summary>A message is taken away from everybody by those who run the room, by a rule. It may come back.</summary>
public interface IRemovesMessage
{
    long Message { get; }
    HouseRule Rule { get; }
}

/// <summary>A message that was removed is there again, with the words that it had. They are carried over, so that every screen that let go of them has them again.</summary>
public interface IRestoresMessage
{
    long Message { get; }
    string Text { get; }
    string? Lang { get; }
    long? ReplyTo { get; }
    Mentions? Mentions { get; }
    Source? Source { get; }
    bool? Late { get; }
    PostMark? Mark { get; }

    /// <summary>The entry of its last edit.</summary>
    long? Edited { get; }
}
