using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using StackExchange.Redis;

namespace CsoNet.Collab.Server.Identity;

/// <summary>
/// The keys of sessions, in Redis for all nodes and in this node's own folder: a hub starts and takes people while Redis is away, and a Redis that
/// has forgotten them is given them again.
/// </summary>
internal sealed class SharedKeys : IXmlRepository
{
    private readonly IXmlRepository own;
    private readonly IXmlRepository shared;

    public SharedKeys(IXmlRepository own, IXmlRepository shared, IConnectionMultiplexer redis)
    {
        (this.own, this.shared) = (own, shared);
        redis.ConnectionRestored += (_, _) => _ = Task.Run(GetAllElements);
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var mine = own.GetAllElements();
        try
        {
            var ours = shared.GetAllElements();
            foreach (var missing in mine.ExceptBy(ours.Select(Name), Name))
            {
                shared.StoreElement(missing, Name(missing));
            }
            return [.. ours.UnionBy(mine, Name)];
        }
        catch (Exception away) when (away is RedisException or TimeoutException)
        {
            return mine;
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        own.StoreElement(element, friendlyName);
        try
        {
            shared.StoreElement(element, friendlyName);
        }
        catch (Exception away) when (away is RedisException or TimeoutException)
        {
            // It is given to Redis when Redis is back.
        }
    }

    private static string Name(XElement element) => element.Attribute("id")?.Value ?? element.ToString(SaveOptions.DisableFormatting);
}
