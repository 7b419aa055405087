namespace CsoNet.Collab.Consultations;

/// <summary>
/// A lot as everybody can draw it again: FNV-1a over the seed and the person's number, mixed once more. It hangs on the person and not on the request, so that asking
/// again brings no better one.
/// </summary>
internal static class Lot
{
    public static long Of(string? seed, FloorRequest request)
    {
        var hash = 2166136261u;
        foreach (var sign in $"{seed}/{(request.By > 0 ? request.By : -request.Number)}")
        {
            hash = (hash ^ sign) * 16777619u;
        }
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        return hash ^ (hash >> 16);
    }
}
