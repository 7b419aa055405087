using System.Collections.Immutable;
using CsoNet.Collab.Messages;
using CsoNet.Collab.Rooms;

namespace CsoNet.Collab.Notifications;

/// <summary>Why somebody who was away is told of something, in the order in which they are told.</summary>
public enum SinceKind
{
    /// <summary>It is about them: they were named, answered, or something of theirs was decided.</summary>
    Mention,

    /// <summary>Their organization was named, or a colleague spoke for it.</summary>
    Organization,

    /// <summary>There is something new in what they follow.</summary>
    Followed,

    /// <summary>Something was settled.</summary>
    Decision,
}

/// <summary>
/// One line of what happened since somebody left. <paramref name="Code"/> is the code of the notice or the type of the entry, <paramref name="About"/> where the line leads,
/// <paramref name="Count"/> how many things it stands for. <paramref name="Notice"/> is the number of the notice that it is, and <paramref name="With"/> the words and numbers which that says.
/// </summary>
public sealed record SinceLine(
    SinceKind Kind,
    string Code,
    Sighting Room,
    long About,
    long? Topic = null,
    int Count = 1,
    int? By = null,
    Message? Message = null,
    long? Notice = null,
    ImmutableSortedDictionary<string, string>? With = null
);
