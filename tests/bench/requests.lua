-- For wrk: the requests of a file, each once. A line is method, path, a header, its value and the body, by tabs.
local requests, sent = {}, 0

function init(arguments)
    for line in io.lines(arguments[1]) do
        local method, path, header, value, body = line:match("^(.-)\t(.-)\t(.-)\t(.-)\t(.*)$")
        local type = body:sub(1, 1) == "{" and "application/json" or "application/x-www-form-urlencoded"
        requests[#requests + 1] = wrk.format(method, path, { ["Content-Type"] = type, [header] = value },
            body ~= "" and body or nil)
    end
end

function request()
    sent = sent + 1
    return requests[sent] or error("more than the file has")
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("figures\t%d\t%d\t%d\n", summary.requests, summary.duration,
        errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
